import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROME_BUILD } from './places';

/** What stands round every message: a text without it is none of the catalog's. */
export const OPEN = '⟦';
export const CLOSE = '⟧';

const PLAIN = 'aeiouyAEIOUYcnsCNS';
const ACCENTED = 'áéíóúýÁÉÍÓÚÝçñšÇÑŠ';
/** How much longer the texts get: about as German or Finnish ones do. */
const LONGER = 0.4;
const FILLING = 'ëxträ ';

/** A message as a language would have it that is not there: accented, longer, in brackets. */
export function pseudo(text: string): string {
  const accented = text
    .split(/(\{\w+\}|%s)/)
    .map((part, place) => (place % 2 === 1 ? part : [...part].map(accent).join('')))
    .join('');
  const more = Math.ceil(text.length * LONGER);
  const filling = FILLING.repeat(Math.ceil(more / FILLING.length))
    .slice(0, more)
    .trim();
  return `${OPEN}${accented} ${filling}${CLOSE}`;
}

function accent(letter: string): string {
  const place = PLAIN.indexOf(letter);
  return place < 0 ? letter : (ACCENTED[place] ?? letter);
}

/** A copy of the build that speaks the pseudo-language; `remove` deletes it. */
export function pseudoBuild(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pe-lens-pseudo-'));
  cpSync(CHROME_BUILD, folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
  for (const [name, entry] of Object.entries(messages)) {
    // What the browser itself shows has a greatest length.
    if (!/^(?:language|extension)_/.test(name)) entry.message = pseudo(entry.message);
  }
  writeFileSync(file, JSON.stringify(messages));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
