import { DOCUMENT_EXTENSIONS } from '@/data/detect/extensions';
import { t } from '@/data/words/words';

/** Turns the order of characters on screen; none belongs in a file name. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const OVERRIDE = /[\u202d\u202e]/;

const DOCUMENT = [...DOCUMENT_EXTENSIONS].join('|');
const RUNS = 'exe|scr|com|pif|bat|cmd|lnk|hta|cpl|vbs|vbe|jse|wsf';
const DOUBLE_EXTENSION = new RegExp(`\\.(?:${DOCUMENT})[\\s\\u2800_]*\\.(${RUNS})$`, 'u');
const PADDED = new RegExp(`\\S[\\s\\u2800]{3,}\\.(${RUNS})$`, 'u');

/**
 * What a file name hides by its form alone, as a sentence; undefined where it hides nothing.
 * `name` is lower case. No catalog is asked: these forms deceive whatever they imitate.
 */
export function disguiseOf(name: string): string | undefined {
  if (BIDI.test(name)) {
    const shown = visibleControls(name);
    return OVERRIDE.test(name)
      ? t('catalog.disguise.override', { name: shown })
      : t('catalog.disguise.hidden', { name: shown });
  }
  const double = DOUBLE_EXTENSION.exec(name);
  if (double?.[1] !== undefined) {
    return t('catalog.disguise.double', { extension: double[1] });
  }
  const padded = PADDED.exec(name);
  if (padded?.[1] !== undefined) return t('catalog.disguise.padded', { extension: padded[1] });
  return undefined;
}

/** The name in the order in which it is stored, direction controls spelt out as titles spell them. */
function visibleControls(name: string): string {
  return [...name]
    .map((character) =>
      BIDI.test(character)
        ? `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`
        : character,
    )
    .join('');
}

/** The name without direction controls and without spaces at its end and around its last dot. */
export function withoutPadding(name: string): string {
  return name
    .replace(new RegExp(BIDI, 'g'), '')
    .replace(/[\s\u2800]+(?=\.[^.\s]*$)/u, '')
    .replace(/[\s\u2800.]+$/u, '');
}
