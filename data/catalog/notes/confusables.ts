import { t } from '@/data/words/words';

/**
 * Letters of other scripts that common typefaces draw like a Latin one, lower case; the pairs follow
 * Unicode's confusables (UTS #39), cut to those that can stand in a file name unnoticed.
 * Full-width, mathematical and circled forms are not listed: NFKC turns them into Latin.
 */
const SCRIPTS = [
  [
    'cyrillic',
    'аa бb вb ԁd еe ѐe ёe һh іi їi јj ӏl кk мm нh оo пn рp ԛq ѕs сc тt уy хx ѵv ԝw гr ьb ԍg',
  ],
  ['greek', 'αa βb γy εe ηn ιi ϊi κk νv οo ρp τt υu χx ϲc ϳj ωw'],
  ['armenian', 'օo ոn սu հh զq ցg յj ւl'],
  ['latin', 'ıi ɑa ɡg ɩi ʟl ɴn ʀr ʏy ꜱs ᴄc ᴅd ᴇe ᴋk ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz øo đd ħh łl ŧt ſs'],
] as const satisfies readonly [script: string, letters: string][];

type Script = (typeof SCRIPTS)[number][0];

/** Drawn with no width at all. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

const LETTERS = new Map<string, { latin: string; script: Script }>();
for (const [script, letters] of SCRIPTS) {
  for (const pair of letters.split(' ')) {
    const [letter = '', latin = ''] = pair;
    LETTERS.set(letter, { latin, script });
  }
}

/** A name as it looks to a hurried reader, and what had to be changed for that. */
export interface Folded {
  plain: string;
  /** One phrase a changed character, such as `Cyrillic о`; at most three. */
  reasons: string[];
}

/** Folds every character that looks like an ASCII one to it; `name` is lower case. */
export function foldConfusables(name: string): Folded {
  let plain = '';
  const reasons = new Set<string>();
  for (const character of name) {
    if (character < '\u0080') {
      plain += character;
      continue;
    }
    if (INVISIBLE.test(character)) {
      reasons.add(t('catalog.lookAlike.invisible'));
      continue;
    }
    const known = LETTERS.get(character);
    if (known !== undefined) {
      plain += known.latin;
      reasons.add(t(`catalog.lookAlike.${known.script}`, { character }));
      continue;
    }
    const simple = character.normalize('NFKC').toLowerCase();
    if (simple !== character && simple < '\u0080') {
      plain += simple;
      const form = isFullWidth(character) ? 'fullWidth' : 'special';
      reasons.add(t(`catalog.lookAlike.${form}`, { character }));
      continue;
    }
    const bare = simple.normalize('NFD').replace(/\p{M}/gu, '');
    plain += bare;
    if (bare !== character) reasons.add(character);
  }
  return { plain, reasons: [...reasons].slice(0, 3) };
}

function isFullWidth(character: string): boolean {
  return character >= '\uff01' && character <= '\uff5e';
}
