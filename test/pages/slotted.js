/** Components that show the page's own nodes through slots, defined after the posts are there. */
const on = (id, act) => document.querySelector(id).addEventListener('click', act);

customElements.define(
  'quoted-name',
  class extends HTMLElement {
    connectedCallback() {
      this.attachShadow({ mode: 'open' }).append('“', document.createElement('slot'), '”');
    }
  },
);

on('#define', () => {
  customElements.define(
    'social-post',
    class extends HTMLElement {
      connectedCallback() {
        const article = document.createElement('article');
        article.append(document.createElement('slot'));
        this.attachShadow({ mode: 'open' }).append(article);
      }
    },
  );
});

on('#more', () => {
  const reply = document.createElement('p');
  const path = document.createElement('code');
  path.dataset.target = 'reply';
  path.textContent = 'C:\\Windows\\system32\\sessionmsg.exe';
  reply.append(path);
  document.querySelector('#thread').append(reply);
});

on('#fold', () => {
  for (const folded of document.querySelectorAll('[slot]')) folded.removeAttribute('slot');
});

const canvas = document.querySelector('canvas').getContext('2d');
canvas.font = '14px monospace';
canvas.fillText('2C3BE28E1B8D28A8B326FBB7E06CEDD9', 4, 20);
