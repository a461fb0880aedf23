/**
 * Mends what the collector's JSON is known to break, and nothing else: raw control characters inside
 * strings, some of them after a backslash that has lost its escape. Both become the escape of the
 * control character.
 * @returns the text that `JSON.parse` takes, and how many places were mended
 */
export function repairJson(text: string): { text: string; places: number } {
  let mended = '';
  let copied = 0;
  let places = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!inString) {
      inString = code === 34;
    } else if (code === 34) {
      inString = false;
    } else if (code === 92 && text.charCodeAt(at + 1) >= 32) {
      at++;
    } else if (code === 92 || code < 32) {
      const control = code === 92 ? at + 1 : at;
      if (control === text.length) break;
      mended += text.slice(copied, at) + escapeControl(text.charCodeAt(control));
      copied = control + 1;
      at = control;
      places++;
    }
  }
  return { text: mended + text.slice(copied), places };
}

function escapeControl(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
