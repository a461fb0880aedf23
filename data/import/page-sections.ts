import { t } from '@/data/words/words';
import { UnreadableError } from './unreadable-error';

/** Lines of a page from `from` up to but without `to`; the heading is the line before `from`. */
export interface LineRange {
  from: number;
  to: number;
}

export interface PageSections {
  /** Lines between the name and the first section. */
  top: LineRange;
  named: Map<string, LineRange>;
}

/** Sections of a file's page. Foreign text may hold any other heading, which is none of the page's. */
const SECTIONS: ReadonlySet<string> = new Set([
  'Screenshot',
  'Hashes',
  'Runtime Data',
  'DLL Exports:',
  'Signature',
  'File Metadata',
  'File Scan',
  'File Similarity (ssdeep match)',
  'Possible Misuse',
  'Additional Info*',
]);
/** The section with texts that programs printed, between fences. */
const PRINTED = 'Runtime Data';
/** Whatever follows this heading is Markdown of somebody else. */
const FOREIGN = 'Additional Info*';

const RUNTIME_PARTS: ReadonlySet<string> = new Set([
  'Usage (stdout):',
  'Usage (stderr):',
  'Child Processes:',
  'Window Title:',
  'Open Handles:',
  'Loaded Modules:',
]);

const FENCE = '```';
const OPENING_FENCE = /^```\w*$/;

/**
 * Finds the level-2 sections after line `from`.
 * @throws {UnreadableError} where the page breaks off inside a fenced text.
 */
export function findSections(lines: readonly string[], from: number): PageSections {
  const named = new Map<string, LineRange>();
  const top = { from, to: lines.length };
  let current = top;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith(FENCE) && OPENING_FENCE.test(line) && current === named.get(PRINTED)) {
      at = closingFence(lines, at + 1);
    } else if (line.startsWith('## ')) {
      const name = line.slice(3).trim();
      if (!SECTIONS.has(name) || named.has(name)) continue;
      current.to = at;
      current = { from: at + 1, to: lines.length };
      named.set(name, current);
      if (name === FOREIGN) break;
    }
  }
  return { top, named };
}

/** Finds the parts of `Runtime Data`, which are headed `###`. */
export function findRuntimeParts(
  lines: readonly string[],
  section: LineRange,
): Map<string, LineRange> {
  const parts = new Map<string, LineRange>();
  let current: LineRange | undefined;
  for (let at = section.from; at < section.to; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith(FENCE) && OPENING_FENCE.test(line)) {
      at = closingFence(lines, at + 1);
    } else if (line.startsWith('### ')) {
      const name = line.slice(4).trim();
      if (!RUNTIME_PARTS.has(name) || parts.has(name)) continue;
      if (current) current.to = at;
      current = { from: at + 1, to: section.to };
      parts.set(name, current);
    }
  }
  return parts;
}

/**
 * The line that closes a fenced text opened before `from`. Programs print fences and headings too, so
 * the closing fence is the first that a heading of the page, or the end of the page, follows.
 */
export function closingFence(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) {
    if (lines[at] !== FENCE) continue;
    let next = at + 1;
    while (next < lines.length && (lines[next] ?? '').trim() === '') next++;
    if (next === lines.length || isPageHeading(lines[next] ?? '')) return at;
  }
  throw new UnreadableError(t('import.page.breaksOff'));
}

function isPageHeading(line: string): boolean {
  if (line.startsWith('### ')) return RUNTIME_PARTS.has(line.slice(4).trim());
  return line.startsWith('## ') && SECTIONS.has(line.slice(3).trim());
}
