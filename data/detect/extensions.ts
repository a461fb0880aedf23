import { FORMAT, isDigit, isLetter, isPlainName, isWord, OVERRIDE, WIDE_LETTER } from './chars';
import type { Scan } from './scan';

/**
 * Extensions of files that catalogs of Windows binaries hold: images that Windows loads, consoles
 * and control panels, and the scripts that come with them. `mui` is left out on purpose:
 * `certutil.exe.mui` is the text of certutil.exe in one language, not a program.
 */
export const EXTENSIONS: ReadonlySet<string> = new Set(
  'exe dll sys ocx cpl scr com msc drv ax tsp efi acm ime rll ps1 vbs cmd bat reg ins'.split(' '),
);

/** Extensions of what people open, as which programs are disguised: `invoice.pdf.exe`. */
export const DOCUMENT_EXTENSIONS: ReadonlySet<string> = new Set(
  'pdf doc docx xls xlsx ppt pptx rtf odt txt csv jpg jpeg png gif bmp mp3 mp4 avi mkv zip rar 7z'.split(
    ' ',
  ),
);

/** Programs that Windows and DOS ship as .com; any other bare `name.com` is a domain. */
const COM_PROGRAMS = new Set(
  'chcp command diskcomp diskcopy edit format graftabl graphics kb16 keyb loadfix mode more tree win'.split(
    ' ',
  ),
);

/** Letters that pass for those of `exe`, `dll`, `sys`, `scr` and the rest. */
const LOOK_ALIKES = new Map<string, string>(
  'еe εe хx χx сc ϲc ѕs оo οo рp ρp аa αa уy іi ιi ԁd ӏl ⅼl мm тt гr ѵv νv'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const MAX_EXTENSION = 3;
/** Invisible characters that are looked over at the end of a name. */
const MAX_INVISIBLE = 8;

function packed(extension: string): number {
  let code = 0;
  for (let i = 0; i < extension.length; i++) code = (code << 8) | extension.charCodeAt(i);
  return code;
}

/** The packed extensions at slots that a product spreads them to, each at its own or soon after it. */
const SLOTS = new Int32Array(128);
for (const extension of EXTENSIONS) {
  const code = packed(extension);
  let slot = slotOf(code);
  while (SLOTS[slot] !== 0) slot = (slot + 1) % SLOTS.length;
  SLOTS[slot] = code;
}

function slotOf(code: number): number {
  return Math.imul(code, 0x9e3779b1) >>> 25;
}

function isKnown(code: number): boolean {
  for (let slot = slotOf(code); ; slot = (slot + 1) % SLOTS.length) {
    const held = SLOTS[slot];
    if (held === code || held === 0) return held !== 0;
  }
}

/**
 * Where the known extension that follows the dot at `dot` ends, or -1. It must be whole to the
 * right: not the middle of a longer name (`certutil.exe.mui`, `certutil.exe1`, `certutil.exe_`).
 * Letters of other scripts that look like an extension's count, so that such a name can be noted.
 */
export function extensionEnd(scan: Scan, dot: number): number {
  const { codes } = scan;
  const first = codes[dot + 1] ?? 0;
  if (!isLetter(first) && first !== WIDE_LETTER) return -1;
  let code = 0;
  let end = dot + 1;
  for (const limit = end + MAX_EXTENSION; end <= limit; end++) {
    const character = codes[end] ?? 0;
    if (character === WIDE_LETTER) return wideExtensionEnd(scan, dot);
    if (!isWord(character)) break;
    code = (code << 8) | (isDigit(character) ? character : character | 0x20);
  }
  return isKnown(code) && isNameEnd(scan, end) ? end : -1;
}

function wideExtensionEnd(scan: Scan, dot: number): number {
  let end = dot + 1;
  while (end - dot - 1 <= MAX_EXTENSION && isWord(scan.at(end))) end++;
  if (end - dot - 1 > MAX_EXTENSION) return -1;
  let folded = '';
  for (let i = dot + 1; i < end; i++) {
    const lower = scan.text.charAt(i).toLowerCase();
    folded += LOOK_ALIKES.get(lower) ?? lower.normalize('NFKC');
  }
  // A domain in another script is no program.
  if (folded === 'com' || !EXTENSIONS.has(folded)) return -1;
  return isNameEnd(scan, end) ? end : -1;
}

/** Whether a name can end at `end`, as far as what follows shows. */
function isNameEnd(scan: Scan, end: number): boolean {
  let at = end;
  let code = scan.at(at);
  // Invisible characters at the end do not belong to the name, unless a word follows them.
  while ((code === FORMAT || code === OVERRIDE) && at - end < MAX_INVISIBLE) code = scan.at(++at);
  if (isWord(code) || code === 0x7e || code === FORMAT || code === OVERRIDE) return false;
  if (code !== 0x2e) return true;
  // After a dot: another extension rather than the end of a sentence.
  const next = scan.at(at + 1);
  return !(isPlainName(next) || next === WIDE_LETTER) || next === 0x2e;
}

/** Whether the extension between a dot and `end` is `.com`, which names a domain far more often. */
export function isComExtension(scan: Scan, end: number): boolean {
  return (scan.at(end - 1) | 0x20) === 0x6d && (scan.at(end - 2) | 0x20) === 0x6f;
}

/** Whether `stem`.com is a program rather than a domain, as far as the name alone tells. */
export function isComProgram(stem: string): boolean {
  return COM_PROGRAMS.has(stem.toLowerCase());
}
