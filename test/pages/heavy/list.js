/**
 * A virtual list as data grids make it: 40 rows are used again for 100,000 lines, placed by transform,
 * their texts rewritten in place while it scrolls for so many milliseconds as the address says
 * (`?500`). At the end it stands at the same place every time.
 */
const LINES = 100_000;
const ROWS = 40;
const HEIGHT = 20;
const PER_FRAME = 36;
const MS = Number(location.search.slice(1)) || 500;
const LAST = 5000;

const list = document.querySelector('#list');
const room = document.querySelector('#room');
room.style.height = `${LINES * HEIGHT}px`;

/** Lines come from 997 that differ, as events of one machine do. */
const events = Array.from({ length: 997 }, () => [
  `2021-11-03 10:42:${texts.below(60)}`,
  texts.prose(24),
  texts.below(3) === 0 ? texts.indicator() : texts.prose(20),
]);
const lineOf = (number) => {
  if (number === 0) return ['start', 'the first line', '2C3BE28E1B8D28A8B326FBB7E06CEDD9'];
  if (number === LAST) return ['end', 'the last line', 'C07A27BF54DD7A6B892846548CCEDA13'];
  if (number === LAST + 1) return ['end', 'in no catalog', '5F0C3A7BE1D94C02A68E7D3B19F0C2AB'];
  const [time, what] = events[number % events.length];
  return [time, what, events[number % 991][2]];
};

const rows = Array.from({ length: ROWS }, () => {
  const element = document.createElement('div');
  element.style.cssText = `position: absolute; height: ${HEIGHT}px; white-space: nowrap`;
  for (let cell = 0; cell < 3; cell++) {
    const value = document.createElement('div');
    value.className = 'ag-cell-value';
    value.style.cssText = 'display: inline-block; width: 20em';
    value.append('');
    element.append(value);
  }
  room.append(element);
  return { element, line: -1 };
});

function show() {
  const first = Math.floor(list.scrollTop / HEIGHT);
  for (let line = first; line < first + ROWS; line++) {
    const row = rows[line % ROWS];
    if (row.line === line) continue;
    row.line = line;
    row.element.style.transform = `translateY(${line * HEIGHT}px)`;
    const values = lineOf(line);
    for (const [cell, value] of [...row.element.children].entries()) {
      // Half of the cells by their text node, half by their whole content: both happen.
      if (cell === 1) value.textContent = values[cell];
      else value.firstChild.data = values[cell];
    }
  }
}

/** Names the two lines at the top, while nothing scrolls. */
function name() {
  const first = Math.round(list.scrollTop / HEIGHT);
  for (const { element, line } of rows) {
    if (line === first) element.lastChild.dataset.target = 'row-0';
    if (line === first + 1) element.lastChild.dataset.target = 'row-1';
  }
}

show();
name();

document.querySelector('#run').addEventListener('click', () => {
  for (const { element } of rows) element.lastChild.removeAttribute('data-target');
  const start = performance.now();
  const step = () => {
    const isOver = performance.now() - start >= MS;
    list.scrollTop = isOver ? LAST * HEIGHT : list.scrollTop + PER_FRAME;
    show();
    if (!isOver) {
      requestAnimationFrame(step);
      return;
    }
    // Rows are all set anew, so that how far it came makes no difference.
    for (const row of rows) row.line = -1;
    show();
    name();
    document.body.dataset.done = '';
  };
  requestAnimationFrame(step);
});
