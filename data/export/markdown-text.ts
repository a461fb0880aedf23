/** Pieces of Markdown in which a value can neither format nor link nor run anything. */

/** Characters that mean something to Markdown or HTML anywhere in a line. */
const SPECIAL = /[\\`*_{}[\]()<>#+\-.!|~&:@]/g;

/** Text for a heading: one line, every special character escaped. */
export function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(SPECIAL, '\\$&');
}

/** Text as code on one line, in as many back-quotes as it takes. */
export function codeSpan(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ').trim();
  const quotes = '`'.repeat(longestRun(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${quotes}${space}${line}${space}${quotes}`;
}

/** Text of many lines as a code block, in as many back-quotes as it takes. */
export function fenced(text: string | undefined): string {
  if (text === undefined) return '';
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text.replaceAll('\r', '\n').replace(/\n+$/, '')}\n${fence}`;
}

/** Length of the longest run of back-quotes. */
function longestRun(text: string): number {
  let longest = 0;
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

export function section(heading: string, body: string): string {
  return body === '' ? '' : `## ${heading}\n\n${body}`;
}

/** Names with what is known of them. */
export function facts(rows: readonly (readonly [string, string | undefined])[]): string {
  return rows
    .flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${codeSpan(value)}`]))
    .join('\n');
}

export function list(values: readonly string[] | undefined): string {
  return (values ?? []).map((value) => `- ${codeSpan(value)}`).join('\n');
}

export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | undefined)[])[] | undefined,
): string {
  if (!rows || rows.length === 0) return '';
  const body = rows.map((row) => line(row.map((cell) => (cell ? cellSpan(cell) : ''))));
  return [line(headings), line(headings.map(() => '---')), ...body].join('\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A bar ends a cell even inside code, unless it is escaped. */
export function cellSpan(text: string): string {
  return codeSpan(text).replaceAll('|', '\\|');
}
