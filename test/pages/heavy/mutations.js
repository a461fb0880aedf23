/**
 * A console that never rests: ten changes every ten milliseconds to 200 rows, for so many milliseconds
 * as the address says (`?500`): texts rewritten in place, rows added at the top and taken out at the
 * end, classes and titles set. What is there at the end is the same every time.
 */
const ROWS = 200;
const EVERY_MS = 10;
const CHANGES = 10;
const MS = Number(location.search.slice(1)) || 500;

const rows = document.querySelector('#rows');
const rewritten = document.querySelector('[data-target=rewritten]');

function row() {
  const element = document.createElement('div');
  const time = document.createElement('span');
  time.textContent = `10:42:${texts.below(60)}`;
  const value = document.createElement('code');
  value.textContent = texts.below(3) === 0 ? texts.indicator() : texts.prose(30);
  element.append(time, ' ', texts.prose(20), value);
  return element;
}

function change(kind) {
  const element = rows.children[texts.below(rows.children.length)];
  if (kind < 4) element.lastChild.firstChild.data = kind < 2 ? texts.indicator() : texts.prose(30);
  else if (kind < 6) element.firstChild.textContent = `10:43:${texts.below(60)}`;
  else if (kind < 8) {
    rows.prepend(row());
    rows.lastChild.remove();
  } else if (kind < 9) element.title = texts.prose(10);
  else element.className = `level-${texts.below(5)}`;
}

for (let number = 0; number < ROWS; number++) rows.append(row());

document.querySelector('#run').addEventListener('click', () => {
  const total = (MS / EVERY_MS) * CHANGES;
  const start = performance.now();
  let done = 0;
  const timer = setInterval(() => {
    // A timer that comes late catches up.
    const due = Math.min(total, ((performance.now() - start) / EVERY_MS) * CHANGES);
    for (; done < due; done++) change(done % CHANGES);
    rewritten.firstChild.data = done % 20 < 10 ? 'sessionmsg.exe' : 'wksprt.exe';
    if (done < total) return;
    clearInterval(timer);
    rewritten.firstChild.data = 'wtsapi32.dll';
    const last = document.createElement('code');
    last.dataset.target = 'after';
    last.textContent = 'C07A27BF54DD7A6B892846548CCEDA13';
    rows.prepend(last, document.createElement('br'));
    document.body.dataset.done = '';
  }, EVERY_MS);
});
