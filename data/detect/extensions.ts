import { isDigit, isLetter, isPlainName, isWord, wideKind } from './chars';

/**
 * Extensions of files that catalogs of Windows binaries hold: images that Windows loads, consoles
 * and control panels, and the scripts that come with them. `mui` is left out on purpose:
 * `certutil.exe.mui` is the text of certutil.exe in one language, not a program.
 */
const EXTENSIONS = new Set(
  'exe dll sys ocx cpl scr com msc drv ax tsp efi acm ime rll ps1 vbs cmd bat reg ins'.split(' '),
);

/** Programs that Windows and DOS ship as .com; any other bare `name.com` is a domain. */
const COM_PROGRAMS = new Set(
  'chcp command diskcomp diskcopy edit format graftabl graphics kb16 keyb loadfix mode more tree win'.split(
    ' ',
  ),
);

/** Letters that pass for those of `exe`, `dll`, `sys`, `scr`, `com` and the rest. */
const LOOK_ALIKES = new Map<string, string>(
  'еe εe хx χx сc ϲc ѕs оo οo рp ρp аa αa уy іi ιi ԁd ӏl ⅼl мm тt гr ѵv νv'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

const MAX_EXTENSION = 3;

function packed(extension: string): number {
  let code = 0;
  for (let i = 0; i < extension.length; i++) code = (code << 8) | extension.charCodeAt(i);
  return code;
}
const PACKED = new Set(Array.from(EXTENSIONS, packed));

/**
 * Where the known extension that follows the dot at `dot` ends, or -1. It must be whole to the
 * right: not the middle of a longer name (`certutil.exe.mui`, `certutil.exe1`, `certutil.exe_`).
 * Letters of other scripts that look like an extension's count, so that such a name can be noted.
 */
export function extensionEnd(text: string, dot: number): number {
  const first = text.charCodeAt(dot + 1);
  if (first < 128 && !isLetter(first)) return -1;
  let code = 0;
  let end = dot + 1;
  for (const limit = Math.min(text.length, end + MAX_EXTENSION + 1); end < limit; end++) {
    const character = text.charCodeAt(end);
    if (character >= 128) return wideExtensionEnd(text, dot);
    if (!isWord(character)) break;
    code = (code << 8) | (isDigit(character) ? character : character | 0x20);
  }
  return PACKED.has(code) && isNameEnd(text, end) ? end : -1;
}

function wideExtensionEnd(text: string, dot: number): number {
  let folded = '';
  let end = dot + 1;
  for (; end < text.length && end - dot - 1 <= MAX_EXTENSION; end++) {
    const character = text.charAt(end);
    const code = character.charCodeAt(0);
    if (code < 128 ? !isWord(code) : wideKind(code) !== 'letter') break;
    const lower = character.toLowerCase();
    folded += LOOK_ALIKES.get(lower) ?? lower.normalize('NFKC');
  }
  // A domain in another script is no program.
  if (folded === 'com' || !EXTENSIONS.has(folded)) return -1;
  return isNameEnd(text, end) ? end : -1;
}

/** Whether a name can end at `end`, as far as what follows shows. */
function isNameEnd(text: string, end: number): boolean {
  let at = end;
  // Invisible characters at the end do not belong to the name, unless a word follows them.
  while (at < text.length && text.charCodeAt(at) >= 128) {
    const kind = wideKind(text.charCodeAt(at));
    if (kind === 'letter') return false;
    if (kind !== 'format') return true;
    at++;
    if (at - end > 8) return false;
  }
  if (at === text.length) return true;
  const code = text.charCodeAt(at);
  if (code === 0x2e) return !isNameGoingOn(text, at + 1);
  return !isWord(code) && code !== 0x7e;
}

/** After a dot: another extension rather than the end of a sentence. */
function isNameGoingOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return isPlainName(code) && code !== 0x2e;
  return at < text.length && wideKind(code) === 'letter';
}

/** Whether the extension between a dot and `end` is `.com`, which names a domain far more often. */
export function isComExtension(text: string, end: number): boolean {
  return (text.charCodeAt(end - 1) | 0x20) === 0x6d && (text.charCodeAt(end - 2) | 0x20) === 0x6f;
}

/** Whether `stem`.com is a program rather than a domain, as far as the name alone tells. */
export function isComProgram(stem: string): boolean {
  return COM_PROGRAMS.has(stem.toLowerCase());
}
