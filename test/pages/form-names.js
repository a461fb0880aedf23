/** Members that are asked of nodes: each form has a field that is called like each of them. */
const MEMBERS = [
  'parentNode',
  'parentElement',
  'nextSibling',
  'previousSibling',
  'firstChild',
  'firstElementChild',
  'lastChild',
  'nodeType',
  'localName',
  'textContent',
  'isConnected',
  'className',
  'shadowRoot',
  'children',
  'childNodes',
  'contains',
  'matches',
  'getRootNode',
  'getAttribute',
  'hasAttribute',
  'hasAttributes',
  'checkVisibility',
  'getBoundingClientRect',
  'getClientRects',
  'querySelectorAll',
  'getElementsByTagName',
  'append',
];

for (const form of document.querySelectorAll('form')) {
  const fields = document.createElement('p');
  for (const name of MEMBERS) {
    const field = document.createElement('input');
    field.name = name;
    field.ariaLabel = name;
    field.size = 3;
    fields.append(field);
  }
  form.lastElementChild.before(fields);
}

/** So long a text that its page is not read in one. */
document.querySelector('#filler').textContent = 'Filler of a long page. '.repeat(8000);
