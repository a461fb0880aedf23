/**
 * 20,000 indicators that are all in the catalog, scrolled through for so many milliseconds as the
 * address says (`?500`); `frameTimes` then holds the time between every two frames.
 */
const LINES = 5000;
const PER_FRAME = 60;
const MS = Number(location.search.slice(1)) || 500;

const lines = Array.from({ length: LINES }, () => {
  const values = Array.from({ length: 4 }, () => texts.indicator(1));
  return `<div>${values.map((value) => `<code>${value}</code>`).join(' and ')}</div>`;
});
lines.splice(LINES / 2, 0, '<p id="middle"><code data-target="middle">sessionmsg.exe</code></p>');
lines.push('<p id="last"><code data-target="last">wtsapi32.dll</code></p>');
document.write(lines.join('\n'));

document.querySelector('#run').addEventListener('click', () => {
  const start = performance.now();
  let before = start;
  const step = () => {
    const now = performance.now();
    globalThis.frameTimes.push(now - before);
    before = now;
    const isOver = now - start >= MS;
    if (isOver) {
      scrollTo(0, document.body.scrollHeight);
      document.body.dataset.done = '';
    } else {
      scrollBy(0, PER_FRAME);
      requestAnimationFrame(step);
    }
  };
  globalThis.frameTimes = [];
  requestAnimationFrame(step);
});
