/** A paragraph with a target. */
function line(label, target, text) {
  const paragraph = document.createElement('p');
  const code = document.createElement('code');
  code.dataset.target = target;
  code.textContent = text;
  paragraph.append(`${label}: `, code);
  return paragraph;
}

/** Defines an element whose root is filled when it is connected. */
function define(name, mode, fill) {
  customElements.define(
    name,
    class extends HTMLElement {
      #root = this.attachShadow({ mode });
      connectedCallback() {
        fill(this.#root);
      }
    },
  );
}

define('open-box', 'open', (root) =>
  root.append(
    line('Open', 'open', '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6'),
  ),
);
define('closed-box', 'closed', (root) => {
  root.append(line('Closed', 'closed', '2C3BE28E1B8D28A8B326FBB7E06CEDD9'));
  root.append(line('Not in the catalog', 'unknown', '5F0C3A7BE1D94C02A68E7D3B19F0C2AB'));
});
define('inner-box', 'closed', (root) =>
  root.append(line('Closed in open', 'closed-in-open', '661D385E95A5C46CA70495C550DFC7F413E3F20A')),
);
define('nested-box', 'open', (root) => root.append(document.createElement('inner-box')));
define('slot-box', 'closed', (root) => {
  const paragraph = document.createElement('p');
  paragraph.append('Slotted: ', document.createElement('slot'));
  root.append(paragraph);
});
define('name-box', 'open', (root) => {
  const paragraph = document.createElement('p');
  paragraph.append('Module ', document.createElement('slot'), ' was loaded.');
  root.append(paragraph);
});

document
  .querySelector('#closed-div')
  .attachShadow({ mode: 'closed' })
  .append(line('Closed, on a plain element', 'closed-div', 'C07A27BF54DD7A6B892846548CCEDA13'));

document.querySelector('#upgrade').addEventListener('click', () => {
  define('late-box', 'open', (root) =>
    root.append(
      line(
        'Upgraded',
        'upgraded',
        'D4E754AD5AA18AA1CF06CC42A7042ED01DBACDD8771C9BFC931C2709953C2FA0',
      ),
    ),
  );
});

document.querySelector('#attach').addEventListener('click', () => {
  const root = document.querySelector('#plain').attachShadow({ mode: 'open' });
  root.append(line('Attached', 'attached', 'FE0D1077B9A8E1E60C3649924DC1E18DA341B380'));
});
