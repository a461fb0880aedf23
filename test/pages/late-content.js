const main = document.querySelector('#main');

function add(target, text) {
  const paragraph = document.createElement('p');
  const code = document.createElement('code');
  code.dataset.target = target;
  code.textContent = text;
  paragraph.append(code);
  main.append(paragraph);
  return code;
}

setTimeout(() => add('timer', '2C3BE28E1B8D28A8B326FBB7E06CEDD9'), 400);

// An answer that streams in: the value is whole only after the last piece.
const pieces = '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6'.match(/.{16}/g);
const streamed = add('by-pieces', '');
const timer = setInterval(() => {
  const piece = pieces.shift();
  if (piece === undefined) clearInterval(timer);
  else streamed.append(piece);
}, 120);

document
  .querySelector('#tab')
  .addEventListener('click', () =>
    add('tab', '1FDEB92B01AA906A7FBEC8573C70480EDFCD2A35649CCA7F1EBF2B3755AE0FAE'),
  );
document.querySelector('#route').addEventListener('click', () => {
  history.pushState({}, '', '?view=other');
  main.replaceChildren();
  add('route', 'C:\\Windows\\system32\\sessionmsg.exe');
});
document.querySelector('#rewrite').addEventListener('click', () => {
  const next = document.createElement('body');
  const paragraph = document.createElement('p');
  const code = document.createElement('code');
  code.dataset.target = 'replaced';
  paragraph.append(code);
  code.textContent = 'D0404C8E3AE16A5B6036FFA971D4D9EA';
  next.append(paragraph);
  document.body.replaceWith(next);
});
