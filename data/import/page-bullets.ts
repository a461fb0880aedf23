import { knownText } from './clean-text';
import type { LineRange } from './page-sections';

const KEYS: ReadonlySet<string> = new Set([
  'File Path',
  'Description',
  'Comments',
  'Status',
  'Serial',
  'Thumbprint',
  'Issuer',
  'Subject',
  'Original Filename',
  'Product Name',
  'Company Name',
  'File Version',
  'Product Version',
  'Language',
  'Legal Copyright',
  'Legal Trademarks',
  'Machine Type',
  'VirusTotal Detections',
  'VirusTotal Link',
]);
/** Texts of several lines, in which a line may look like a bullet. */
const FREE_TEXT: ReadonlySet<string> = new Set(['Description', 'Comments']);
/** A bullet that a newer release may have added: it ends the value before it. */
const OTHER_BULLET = /^\* [A-Z][A-Za-z ]{0,39}: /;

/**
 * Values of `* Key: value` lines. A line that is no bullet continues the value above it (version data
 * hold texts of several lines).
 * @returns trimmed values; without those that say nothing.
 */
export function readBullets(
  lines: readonly string[],
  { from, to }: LineRange,
): Map<string, string> {
  const texts = new Map<string, string>();
  let key = '';
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const name = line.startsWith('* ') ? line.slice(2, line.indexOf(':')) : '';
    if (KEYS.has(name) && !texts.has(name)) {
      key = name;
      texts.set(name, line.slice(name.length + 3));
    } else if (name !== '' && !FREE_TEXT.has(key) && OTHER_BULLET.test(line)) {
      key = '';
    } else if (key !== '' && line !== '') {
      texts.set(key, `${texts.get(key)}\n${line}`);
    }
  }
  const values = new Map<string, string>();
  for (const [name, text] of texts) {
    const value = knownText(text);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}
