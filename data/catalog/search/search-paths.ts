import { EXTENSIONS } from '@/data/detect/extensions';
import { toPathKey } from '@/data/detect/keys';
import { directoryOf, fileNameOf } from '../directories';
import { foldText } from './search-words';

/** A backslash, a drive, a slash at the start, a `file:` address or an environment variable. */
const PATH = /\\|^(?:[a-z]:\/|\/|file:\/|%[^%]+%(?:\/|$)|\$(?:env:|\{env:))/i;
const EXTENSION = /\.([a-z\d]+)$/i;

/** Whether a text of a query is a path: a slash between words is none (`TCP/IP`). */
export function isPath(text: string): boolean {
  if (PATH.test(text)) return true;
  const extension = EXTENSION.exec(text)?.[1]?.toLowerCase() ?? '';
  return text.includes('/') && EXTENSIONS.has(extension);
}

/**
 * Directory and file name of a path in any spelling, folded. The directory is without the drive, since
 * machines differ in it, and undefined where it says nothing.
 */
export function partsOfPath(printed: string): { directory?: string; name: string } {
  const path = toPathKey(printed) || printed.replaceAll('/', '\\');
  const directory = foldText(directoryOf(path) ?? '').replace(/^(?:[a-z]:|%userprofile%)/, '');
  const name = foldText(fileNameOf(path));
  return directory === '' || directory === '\\' ? { name } : { directory, name };
}

/**
 * What a filter's text (folded) is in the paths of the catalogs: a path or the beginning of one in
 * any spelling, or a part from anywhere within. A backslash at its end stays.
 */
export function wantedPath(text: string): string {
  const trimmed = text.replace(/[\\/]+$/, '');
  if (trimmed === '') return '\\';
  const end = trimmed === text ? '' : '\\';
  const plain = trimmed.replace(/[\\/]+/g, '\\');
  // A file in it, since a key is that of a file: `c:` and `%SystemDrive%` alone have none.
  const absolute = directoryOf(toPathKey(`${trimmed}\\x`)) ?? plain;
  // `\Windows` is on any drive.
  if (absolute === `c:${plain}`) return plain + end;
  if (absolute === '%userprofile%') return '\\users\\';
  return absolute.replace(/^%userprofile%/, '') + end;
}
