/** Characters of the line before and behind an indicator that are shown with it. */
const AROUND = 160;

const LINE_END = /[\r\n]/;

/** The line round a stretch of text, cut at both sides where it is long, and where the stretch is. */
export function lineContext(
  text: string,
  start: number,
  end: number,
): { line: string; range: [start: number, end: number] } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const left = before.slice(before.search(/[^\r\n]*$/)).trimStart();
  const stop = behind.search(LINE_END);
  const right = (stop < 0 ? behind : behind.slice(0, stop)).trimEnd();
  const cutLeft = before.length === AROUND && !LINE_END.test(before) ? '…' : '';
  const cutRight = behind.length === AROUND && stop < 0 ? '…' : '';
  const from = cutLeft.length + left.length;
  return {
    line: cutLeft + left + text.slice(start, end) + right + cutRight,
    range: [from, from + end - start],
  };
}
