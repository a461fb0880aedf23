/** Runs in the page: notes when a highlight that has a rule and a range is there before a frame. */
addEventListener('DOMContentLoaded', () => {
  const start = performance.now();
  requestAnimationFrame(function look() {
    for (const [name, highlight] of CSS.highlights) {
      const style = getComputedStyle(document.body, `::highlight(${name})`);
      if (highlight.size === 0 || style.textDecorationLine === 'none') continue;
      globalThis.marksAfter = performance.now() - start;
      return;
    }
    if (performance.now() - start < 3000) requestAnimationFrame(look);
  });
});
