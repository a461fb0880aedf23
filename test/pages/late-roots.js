/** A report that attaches its roots when its code has come, long after the page was looked at. */
const element = (name, target, ...children) => {
  const created = document.createElement(name);
  if (target) created.dataset.target = target;
  created.append(...children);
  return created;
};

function rows(root) {
  const hash = element('a', 'lit-after');
  hash.append(
    document.createComment('?lit$1$'),
    'D0404C8E3AE16A5B',
    document.createComment(''),
    '6036FFA971D4D9EA',
  );
  const short = element('span', 'tooltip-after', '1fdeb9…');
  short.dataset.tooltipText = '1FDEB92B01AA906A7FBEC8573C70480EDFCD2A35649CCA7F1EBF2B3755AE0FAE';
  root.append(element('div', '', element('div', '', hash)), element('p', '', short));
  setTimeout(() => {
    root.append(
      element('p', '', element('code', 'answer', '661D385E95A5C46CA70495C550DFC7F413E3F20A')),
    );
  }, 1500);
}

setTimeout(() => {
  const report = document.querySelector('#report');
  const root = report.attachShadow({ mode: 'open' });
  const details = element('section', '');
  const table = element('div', '');
  root.append(
    element(
      'p',
      'after-seconds',
      '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6',
    ),
    details,
  );
  const closed = details.attachShadow({ mode: 'closed' });
  closed.append(element('code', 'nested-after', 'C07A27BF54DD7A6B892846548CCEDA13'), table);
  rows(table.attachShadow({ mode: 'open' }));
}, 5000);
