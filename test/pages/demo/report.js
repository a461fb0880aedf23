/**
 * A file report made as such sites make it: custom elements nested four shadow roots deep, texts cut
 * by the comments that Lit leaves, tabs rendered on click, lists that grow.
 */

const FACTS = {
  sha256: '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6',
  md5: '2c3be28e1b8d28a8b326fbb7e06cedd9',
  sha1: '661d385e95a5c46ca70495c550dfc7f413e3f20a',
  sha512: [
    'fc3aa24802f270eaf3851d2395316c7599de7b6e2b0ea5b0',
    '520bfefc633a2b41bc785fd0736da4062baf9b54',
    'd6d257a1b297dfa254c5b38eda660d0d9b6fa623',
  ],
  pe256: 'a61c9587237d025fda64c4c6b4ef2a1cef027c90d51c0bf76922ae88acb9316a',
  imphash: '88a462e0f580961648cad58e157c0d43',
  ssdeep: '12288:8SdCmpetqV+PwWqVCpm4EYK3Ul+CM9XIB7GjFMvT3lxR:8Sc+O5v4CYCM9imI',
  thumbprint: 'F7C2F2C96A328C13CDA8CDB57B715BDEA2CBD1D9',
  unknown: 'b7a0d13c55e84f0a9be2c0b17f2f6c1e8f2d0a4493c1d5e6a7b8091f2e3d4c5b',
};

const BASE = `
  :host { display: block; }
  * { box-sizing: border-box; }
  a { color: #2456d6; text-decoration: none; }
  .panel { background: #fff; border: 1px solid #dfe4ec; border-radius: 10px; padding: 20px 24px; margin-bottom: 16px; }
  .quiet { color: #5d6b82; }
  .mono { font: 12.5px/1.6 ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; overflow-wrap: anywhere; }
  h2 { font-size: 16px; margin: 0 0 12px; }
`;

/** An element by name, attributes and children; strings become text. */
function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

/** Text as Lit leaves it: in pieces with empty comments between. */
function lit(text) {
  const fragment = document.createDocumentFragment();
  fragment.append(document.createComment(''));
  const middle = Math.floor(text.length / 2);
  fragment.append(text.slice(0, middle), document.createComment('?lit$'), text.slice(middle));
  fragment.append(document.createComment(''));
  return fragment;
}

function define(name, css, render) {
  customElements.define(
    name,
    class extends HTMLElement {
      connectedCallback() {
        if (this.shadowRoot) return;
        const root = this.attachShadow({ mode: 'open' });
        root.append(el('style', {}, BASE + css), ...render(this));
      }
    },
  );
}

define(
  'scan-shell',
  '.main { max-width: 1120px; margin: 24px auto; padding: 0 24px 48px; }',
  () => [el('div', { class: 'main' }, el('slot'))],
);

define('file-view', '', () => [
  el(
    'generic-report',
    { id: 'report' },
    el('file-card', { slot: 'card' }),
    el('file-details', { slot: 'details' }),
  ),
]);

const TABS = `
  nav { display: flex; gap: 4px; border-bottom: 1px solid #dfe4ec; margin-bottom: 16px; }
  button { font: inherit; font-weight: 600; color: #5d6b82; background: none; border: 0; padding: 10px 16px; border-bottom: 2px solid transparent; cursor: pointer; }
  button[aria-selected=true] { color: #2456d6; border-color: #2456d6; }
`;

define('generic-report', TABS, () => {
  const body = el('div', {}, el('slot', { name: 'details' }));
  const tab = (id, label, selected) =>
    el(
      'button',
      { id: `tab-${id}`, role: 'tab', 'aria-selected': String(selected), click: choose },
      label,
    );
  function choose(event) {
    for (const each of tabs.children)
      each.setAttribute('aria-selected', String(each === event.target));
    const relations = event.target.id === 'tab-relations';
    body.replaceChildren(relations ? el('file-relations') : el('slot', { name: 'details' }));
  }
  const tabs = el(
    'nav',
    { role: 'tablist' },
    tab('details', 'Details', true),
    tab('relations', 'Relations', false),
  );
  return [el('slot', { name: 'card' }), tabs, body];
});

const CARD = `
  .panel { display: flex; gap: 24px; align-items: center; }
  .ring { flex: none; width: 84px; height: 84px; border-radius: 50%; border: 7px solid #3aa57e; display: grid; place-content: center; text-align: center; }
  .ring b { font-size: 22px; line-height: 1.1; }
  .ring span { font-size: 11px; color: #5d6b82; }
  .facts { display: flex; gap: 28px; margin-left: auto; white-space: nowrap; }
  .facts > div { border-left: 1px solid #dfe4ec; padding-left: 14px; }
  .name { font-weight: 600; margin: 2px 0 6px; }
  .tags span { font-size: 12px; background: #eef2f9; border-radius: 99px; padding: 2px 10px; margin-right: 6px; }
  @media (max-width: 900px) { .facts { display: none; } }
`;

define('file-card', CARD, () => {
  const fact = (label, value) =>
    el('div', {}, el('div', {}, value), el('div', { class: 'quiet' }, label));
  const hash = el(
    'a',
    { class: 'mono', href: '#', 'data-target': 'card-sha256' },
    lit(FACTS.sha256),
  );
  const name = el('a', { href: '#', 'data-target': 'card-name' }, lit('wksprt.exe'));
  const tags = ['peexe', '64bits', 'signed', 'assembly'].map((tag) => el('span', {}, tag));
  return [
    el(
      'div',
      { class: 'panel' },
      el('div', { class: 'ring' }, el('b', {}, '0'), el('span', {}, 'of 71')),
      el(
        'div',
        {},
        hash,
        el('div', { class: 'name' }, name),
        el('div', { class: 'tags' }, ...tags),
      ),
      el('div', { class: 'facts' }, fact('Size', '948 KB'), fact('Last seen', '2021-03-02')),
    ),
  ];
});

const EXPANDABLE = 'h2::before { content: "▾ "; color: #5d6b82; }';

define('ui-expandable', EXPANDABLE, (host) => [
  el(
    'section',
    { class: 'panel' },
    el('h2', {}, host.getAttribute('label') ?? ''),
    el('span', {}, el('slot')),
  ),
]);

const TABLE = `
  .row { display: grid; grid-template-columns: 150px 1fr; gap: 12px; padding: 4px 0; }
  @media (max-width: 700px) { .row { grid-template-columns: 1fr; gap: 0; } }
`;

define('key-val-table', TABLE, (host) =>
  host.rows.map(([label, value]) =>
    el(
      'div',
      { class: 'row' },
      el('div', { class: 'quiet' }, label),
      el('div', {}, el('div', { class: 'mono' }, value)),
    ),
  ),
);

define('expandable-list', 'ul { list-style: none; margin: 0; padding: 0; }', (host) => [
  el('ul', {}, ...host.items.map((item) => el('li', { class: 'mono' }, item))),
]);

/** A value as such tables show it: a link whose tooltip holds the whole of it. */
function value(target, text) {
  return el('a', { href: '#', 'data-target': target, 'data-tooltip-text': text }, lit(text));
}

/** The long hash with a line break opportunity and a highlighted piece inside. */
function cutHash() {
  const [first, second, third] = FACTS.sha512;
  return el(
    'span',
    {},
    el('span', { 'data-target': 'sha512' }, lit(first)),
    el('wbr'),
    el('em', { style: 'font-style: normal; background: #fdf3d0' }, second),
    el('span', { 'data-target': 'sha512-tail' }, lit(third)),
  );
}

function table(label, rows) {
  const inside = document.createElement('key-val-table');
  inside.rows = rows;
  return el('ui-expandable', { label }, inside);
}

function list(label, items) {
  const inside = document.createElement('expandable-list');
  inside.items = items;
  return el('ui-expandable', { label }, inside);
}

define('file-details', '', () => [
  table('Basic properties', [
    ['MD5', value('md5', FACTS.md5)],
    ['SHA-1', value('sha1', FACTS.sha1)],
    ['SHA-256', value('sha256', FACTS.sha256)],
    ['SHA-512', cutHash()],
    ['Authentihash', value('pe256', FACTS.pe256)],
    ['Imphash', value('imphash', FACTS.imphash)],
    ['SSDEEP', value('ssdeep', FACTS.ssdeep)],
    ['File type', 'Win32 EXE · PE32+ executable (GUI) x86-64, for MS Windows'],
  ]),
  list('Names', [el('span', { 'data-target': 'path' }, lit('C:\\Windows\\System32\\wksprt.exe'))]),
  table('Signature', [
    ['Signer', 'Microsoft Windows'],
    ['Issuer', 'Microsoft Windows Production PCA 2011'],
    ['Thumbprint', value('thumbprint', FACTS.thumbprint)],
  ]),
  table('Overlay', [
    ['SHA-256', el('span', { 'data-target': 'not-in-catalog' }, lit(FACTS.unknown))],
  ]),
]);

const RELATIONS = `
  table { width: 100%; border-collapse: collapse; }
  td, th { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid #eef1f6; font-weight: 400; }
  th { color: #5d6b82; }
  button { font: inherit; margin-top: 12px; padding: 6px 14px; border: 1px solid #dfe4ec; border-radius: 6px; background: #f7f9fc; cursor: pointer; }
`;

define('file-relations', RELATIONS, () => {
  const row = (hash, hashTarget, name, nameTarget) =>
    el(
      'tr',
      {},
      el('td', { class: 'mono' }, el('a', { href: '#', 'data-target': hashTarget }, lit(hash))),
      el('td', {}, el('span', { 'data-target': nameTarget }, lit(name))),
    );
  const body = el(
    'tbody',
    {},
    row(
      '1fdeb92b01aa906a7fbec8573c70480edfcd2a35649cca7f1ebf2b3755ae0fae',
      'relation-sha256',
      'sessionmsg.exe',
      'relation-own-name',
    ),
    row(
      'd4e754ad5aa18aa1cf06cc42a7042ed01dbacdd8771c9bfc931c2709953c2fa0',
      'relation-dll',
      'wtsapi32.dll',
      'relation-name',
    ),
  );
  const more = el('button', { id: 'load-more', click: load }, 'Load more');
  function load() {
    more.remove();
    body.append(row('d0404c8e3ae16a5b6036ffa971d4d9ea', 'more-md5', 'wtsapi32.dll', 'more-name'));
  }
  const head = el('thead', {}, el('tr', {}, el('th', {}, 'Hash'), el('th', {}, 'Name')));
  return [
    el(
      'div',
      { class: 'panel' },
      el('h2', {}, 'Execution parents'),
      el('table', {}, head, body),
      more,
    ),
  ];
});
