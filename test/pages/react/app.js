import { createElement as h, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

/** Texts of several children in one element: React keeps a text node for each and rewrites them. */
function App() {
  const [count, setCount] = useState(0);
  const [swapped, setSwapped] = useState(false);
  const [names, setNames] = useState(['wtsapi32.dll', 'kernel32 and others', 'notes']);
  const [mounted, setMounted] = useState(false);
  const button = (id, onClick) => h('button', { id, type: 'button', onClick }, id);
  return h(
    'main',
    null,
    button('again', () => setCount(count + 1)),
    button('swap', () => setSwapped(!swapped)),
    button('reorder', () => setNames([...names].reverse())),
    button('mount', () => setMounted(!mounted)),
    h(
      'p',
      null,
      h(
        'code',
        { 'data-target': 'counted' },
        '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6',
      ),
      ' seen ',
      count,
      ' times',
    ),
    h(
      'p',
      null,
      h(
        'span',
        { 'data-target': 'swapped' },
        swapped ? 'C07A27BF54DD7A6B892846548CCEDA13' : 'not yet computed',
      ),
    ),
    h(
      'ul',
      null,
      names.map((name) =>
        h(
          'li',
          { key: name },
          h('span', name.endsWith('.dll') ? { 'data-target': 'listed' } : null, name),
        ),
      ),
    ),
    mounted &&
      h('p', null, h('code', { 'data-target': 'mounted' }, 'D0404C8E3AE16A5B6036FFA971D4D9EA')),
  );
}

createRoot(document.querySelector('#root')).render(h(StrictMode, null, h(App)));
