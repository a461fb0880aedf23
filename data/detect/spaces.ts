/**
 * A path or name with spaces ends where the sentence round it goes on, and nothing in the text says
 * where that is. These rules judge by the words.
 */

/** Words that join clauses or run commands; files are seldom called so, sentences always hold some. */
const SENTENCE_WORDS = new Set(
  (
    'a an and are as at but by can did do does had has have he her him his if in into is it its not of on onto or our out ' +
    'over she that the their them then there they this through to under using uses used via was we were when where which ' +
    'while who will with would you your also after before from call calls called copy copies copied create creates created ' +
    'delete deletes deleted download downloads downloaded drop drops dropped execute executes executed invoke invokes ' +
    'invoked launch launches launched load loads loaded move moves moved open opens opened ran rename renamed renames run ' +
    'runs running save saved saves see spawn spawns spawned start starts started stop stopped use write writes written ' +
    'cmd powershell pwsh rundll32 regsvr32 wscript cscript msiexec mshta certutil schtasks taskkill tasklist wmic reg sc ' +
    'net del dir type echo call for named contains containing'
  ).split(' '),
);

/** Of these no directory's name holds even one. */
const CLAUSE_WORDS = new Set('then ran run runs copy copied into from via && ||'.split(' '));

const DOCUMENT =
  /\.(?:txt|log|dat|zip|rar|7z|docx?|xlsx?|pdf|json?|xml|ini|cfg|conf|tmp|bin|iso|img|lnk|msi|hta|html?|csv|png|jpe?g|gif|exe|dll|sys)$/i;
/** Options of a command, and what joins commands. */
const ARGUMENT = /^[-/][a-z]|^&./i;
const TITLE = /^[\p{Lu}\p{N}([+&{_-]/u;
const MAX_WORDS = 8;
const MAX_LOWER_WORDS = 3;

function isFileLike(word: string): boolean {
  return DOCUMENT.test(word.replace(/[,;:]$/, ''));
}

/** Spared the closer look, since most paths with spaces hold one of them. */
const USUAL_DIRECTORIES = new Set(['Program Files', 'Program Files (x86)', 'Common Files']);

/** Whether a directory with this name stood in a path, rather than text between two paths. */
export function isDirectoryName(segment: string): boolean {
  if (!segment.includes(' ') || USUAL_DIRECTORIES.has(segment)) return true;
  const words = segment.split(' ');
  // `C:\Windows \System32` is a trick to be told apart, not a mistake.
  if (words.at(-1) === '')
    return words.length === 2 && words[0] !== '' && !isFileLike(segment.trim());
  return words.every(
    (word, i) =>
      word !== '' &&
      !CLAUSE_WORDS.has(word) &&
      !ARGUMENT.test(word) &&
      (i === words.length - 1 || !isFileLike(word)),
  );
}

/** How a name with spaces stands in the text: the more is around it, the less the words must prove. */
export type Proof = 'quoted' | 'alone' | 'none';

/** Whether words before an extension are one file name; `name` includes the extension. */
export function isSpacedName(name: string, proof: Proof): boolean {
  const words = name.split(' ');
  if (words.length > MAX_WORDS) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    if (word === '' || ARGUMENT.test(word)) return false;
    if (i < words.length - 1 && (isFileLike(word) || /[,;:!?]$/.test(word))) return false;
  }
  const isTitle = words.every((word, i) => i === 0 || TITLE.test(word));
  if (isTitle && TITLE.test(name) && !SENTENCE_WORDS.has((words[0] ?? '').toLowerCase()))
    return true;
  if (words.some((word) => word === '&' || SENTENCE_WORDS.has(word.toLowerCase()))) return false;
  if (isTitle || proof === 'alone') return true;
  return words.length <= MAX_LOWER_WORDS || proof === 'quoted';
}
