/** Deterministic random numbers (mulberry32), so that each run measures the same texts. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (
  'the of and to in is that for it as was with be by on not he his but at are this have from or had an they which one you ' +
  'were her all she there would their we him been has when who will more no if out so said what up its about into than them ' +
  'can only other new some could time these two may then do first any my now such like our over man me even most made after ' +
  'also did many before must through years where much your way well down should because each just those people mr how too ' +
  'malware analyst process system binary signed loaded directory registry service network command line observed campaign'
).split(' ');

function pick<T>(from: readonly T[], random: () => number, otherwise: T): T {
  return from[Math.floor(random() * from.length)] ?? otherwise;
}

/** English-like sentences with an indicator every few thousand characters. */
export function proseText(size: number): string {
  const random = randomOf(1);
  const parts: string[] = [];
  let length = 0;
  while (length < size) {
    const count = 6 + Math.floor(random() * 14);
    const words = Array.from({ length: count }, () => pick(WORDS, random, 'a'));
    if (random() < 0.03)
      words.push(pick(['certutil.exe', 'ntdll.dll', hexOf(32, random)], random, ''));
    const comma = random() < 0.4 ? ',' : '';
    const sentence = `${words.slice(0, 4).join(' ')}${comma} ${words.slice(4).join(' ')}. `;
    parts.push(sentence.charAt(0).toUpperCase() + sentence.slice(1));
    length += sentence.length;
    if (random() < 0.15) parts.push('\n\n');
  }
  return parts.join('').slice(0, size);
}

export function hexOf(length: number, random: () => number): string {
  let hex = '';
  while (hex.length < length) hex += Math.floor(random() * 16).toString(16);
  return hex;
}

const NAMES = [
  'certutil',
  'ntdll',
  'kernel32',
  'System.Data',
  'api-ms-win-core-file-l1-1-0',
  'cmd',
];

/** Lines as of a table of files: hashes, names, paths and GUIDs beside little else. */
export function denseText(size: number): string {
  const random = randomOf(2);
  const parts: string[] = [];
  let length = 0;
  while (length < size) {
    const name = `${pick(NAMES, random, 'a')}.${pick(['exe', 'dll', 'sys'], random, 'exe')}`;
    const line = pick(
      [
        `MD5 | ${hexOf(32, random)}\n`,
        `SHA256=${hexOf(64, random)},SHA1=${hexOf(40, random)}\n`,
        `Image: C:\\Windows\\System32\\${name}\n`,
        `${name} is loaded by ${pick(NAMES, random, 'a')}.exe\n`,
        `{${hexOf(8, random)}-${hexOf(4, random)}-${hexOf(4, random)}-${hexOf(4, random)}-${hexOf(12, random)}} | File\n`,
        `C:\\Program Files\\Common Files\\Some Vendor\\${name} | 12:30:45\n`,
        `WTSFreeMemory | 24 (0x18) | Exported Function\n`,
      ],
      random,
      '',
    );
    parts.push(line);
    length += line.length;
  }
  return parts.join('').slice(0, size);
}

function repeated(unit: string): (size: number) => string {
  return (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

/** Texts made to be slow: each repeats what one of the scanners has to look at closely. */
export const HOSTILE: readonly [name: string, make: (size: number) => string][] = [
  ['a…a', repeated('a')],
  ['hex digits', repeated('0123456789abcdef')],
  ['a.a.a.', repeated('a.')],
  ['.exe.exe', repeated('.exe')],
  ['C:\\a\\a\\', repeated('C:\\a\\')],
  ['\\\\a\\', repeated('\\\\a\\')],
  ['C:\\ with spaces', repeated('C:\\a b c d ')],
  ['8 hex', repeated('deadbee1 ')],
  ['31 hex', repeated(`${'a1'.repeat(15)}f `)],
  ['pairs', repeated('aa ')],
  ['pairs with colons', repeated('aa:')],
  ['pairs with ends', repeated(`${'aa '.repeat(6)}- `)],
  ['GUIDs run together', repeated('7071ec31-663b-4bc1-a1fa-b97f3b917c55-')],
  ['3:a', repeated('3:a')],
  ['3:aaaaaaa:', repeated('3:aaaaaaa:')],
  ['long block', (size) => `3:${'aB'.repeat(size / 2)}`],
  ['::::', repeated(':')],
  ['digits', repeated('1')],
  ['%41', repeated('%41')],
  ['%41 in tokens', repeated('a%41 ')],
  ['%25', repeated('%25')],
  ['%20', repeated('%20')],
  ['%%%', repeated('%')],
  ['%a%\\', repeated('%a%\\')],
  ['[.]', repeated('[.]')],
  ['[dot', repeated('[dot')],
  ['a\\.exe', repeated('a\\.exe')],
  ['[[[', repeated('[')],
  ['links', repeated('xcyclopedia/library/')],
  ['long link', (size) => `xcyclopedia/library/${'a'.repeat(size)}`],
  ['Cyrillic', repeated('ж')],
  ['zero widths', repeated('\u200b')],
  ['spaces', repeated(' ')],
  ['spaces and hex', repeated(`${' '.repeat(30)}deadbee1`)],
  ['$env:', repeated('$env:')],
  ['file:', repeated('file://a/')],
  ['\\\\?\\', repeated('\\\\?\\')],
  ['too long path', repeated(`C:\\${'a\\'.repeat(600)}b.exe `)],
  ['a.exe\\', repeated('a.exe\\')],
  ['a.exe/', repeated('/a.exe/')],
  ['hash of of', repeated('of of of of of deadbee1 ')],
  ['16 pairs', repeated(`${'a1 '.repeat(16)}- `)],
  ['brackets', repeated('(a).exe')],
  ['Cyrillic extension', repeated('ж.ехе')],
  ['name and zero widths', repeated(`a.exe${'\u200b'.repeat(12)}`)],
  ['overrides', repeated('\u202ea.exe')],
  ['long path', repeated(`C:\\${'a\\'.repeat(500)}b.exe `)],
];

/** Texts in which every few characters are an indicator: most of the time goes into the answer. */
export const CROWDED: readonly [name: string, make: (size: number) => string][] = [
  ['a.exe-', repeated('a.exe-')],
  ['a.exe ', repeated('a.exe ')],
  ['C:\\a.exe\\', repeated('C:\\a.exe\\')],
  ['names with spaces', repeated('a b c d e f.exe ')],
  ['quotes', repeated('"a b.exe')],
  ['md5 8 hex', repeated('md5 deadbee1 ')],
  ['32 hex', repeated(`${'a1'.repeat(16)} `)],
  ['titles of pairs', repeated(`hash\n${'a1 '.repeat(16)}\n`)],
  ['GUIDs', repeated('7071ec31-663b-4bc1-a1fa-b97f3b917c55 ')],
  ['heads', repeated('deadbee1...')],
  ['heads and tails', repeated('deadbee1…12 ')],
  ['digests', repeated('3:aB1aB1aB:aB1aB1aB ')],
  ['a[.]exe', repeated('a[.]exe ')],
  ['Cyrillic names', repeated('ж.exe ')],
  ['Chinese names', repeated('测试.exe')],
  ['C:\\..\\a.exe', repeated('C:\\..\\..\\a.exe ')],
];
