/**
 * Directories that Windows names by environment variables, on a default installation with system
 * drive C:. Variables of a person's profile stay one variable, since the person is unknown.
 */
const VARIABLES = new Map<string, string>([
  ['systemroot', 'c:\\windows'],
  ['windir', 'c:\\windows'],
  ['systemdrive', 'c:'],
  ['homedrive', 'c:'],
  ['programfiles', 'c:\\program files'],
  ['programw6432', 'c:\\program files'],
  ['programfiles(x86)', 'c:\\program files (x86)'],
  ['commonprogramfiles', 'c:\\program files\\common files'],
  ['commonprogramw6432', 'c:\\program files\\common files'],
  ['commonprogramfiles(x86)', 'c:\\program files (x86)\\common files'],
  ['programdata', 'c:\\programdata'],
  ['allusersprofile', 'c:\\programdata'],
  ['public', 'c:\\users\\public'],
  ['userprofile', '%userprofile%'],
  ['appdata', '%userprofile%\\appdata\\roaming'],
  ['localappdata', '%userprofile%\\appdata\\local'],
  ['temp', '%userprofile%\\appdata\\local\\temp'],
  ['tmp', '%userprofile%\\appdata\\local\\temp'],
  ['comspec', 'c:\\windows\\system32\\cmd.exe'],
]);

/** First directories of a system drive by which a path without a drive is known to be whole. */
export const ROOT_DIRECTORIES: ReadonlySet<string> = new Set([
  'windows',
  'winnt',
  'program files',
  'program files (x86)',
  'programdata',
  'users',
]);

const VARIABLE = /^(?:%([^%\\]+)%|\$(?:\{env:([^}\\]+)\}|env:([^\\$]+)))(?=\\|$)/;
/** Names of the object manager that stand before a drive: `\??\C:`, `\\?\C:`, `\DosDevices\C:`. */
const DRIVE_PREFIX = /^\\{1,2}(?:\?\?|\?|\.|global\?\?|dosdevices)\\(?:globalroot\\)?(?=[a-z]:\\)/;
const UNC_PREFIX = /^\\{1,2}(?:\?\?|\?|\.)\\unc\\|^\\device\\(?:mup|lanmanredirector)\\/;
const VOLUME =
  /^(?:\\{1,2}(?:\?\?|\?|\.)\\(?:globalroot\\)?)?\\?(?:device\\)?(?:harddiskvolume(?:shadowcopy)?\d+|volume\{[0-9a-f-]{36}\}|harddisk\d+\\partition\d+|bootdevice)(?=\\)/;
const SHELL_DRIVE = /^\\(?:proc\\)?(?:cygdrive\\|mnt\\)?([a-z])(?=\\)/;
const FILE_URL = /^file:\\+(?:localhost\\)?/;
/** Shares that every Windows machine offers its administrators: the drive, or its Windows. */
const ADMIN_SHARE = /^\\\\[^\\]+\\(?:([a-z])\$|admin\$)(?=\\)/;

/** A root and something in it. */
const WHOLE = /^(?:[a-z]:|%userprofile%|\\\\[^\\?.][^\\?]*\\[^\\]+)\\./;

/** Every separator one backslash; a leading pair stays where it says UNC or `\\?\`. */
function withSingleSeparators(text: string): string {
  if (!text.includes('/') && !text.includes('\\\\')) return text;
  const slashed = text.replaceAll('/', '\\');
  const lead = /^\\*/.exec(slashed)?.[0].length ?? 0;
  let rest = slashed.slice(lead);
  let narrowest = Number.POSITIVE_INFINITY;
  for (const run of rest.match(/\\+/g) ?? []) narrowest = Math.min(narrowest, run.length);
  rest = rest.replace(/\\+/g, '\\');
  // JSON and regular expressions double each backslash: `\\Windows\\x` is rooted, not UNC.
  const real = Number.isFinite(narrowest) ? Math.floor(lead / narrowest) : lead;
  return '\\'.repeat(lead === 0 ? 0 : Math.min(Math.max(real, 1), 2)) + rest;
}

/** `.` and `..` resolved, never above the root (`c:`, or a UNC path's server and share). */
function withoutDots(path: string): string {
  if (!/\\\.{1,2}\\/.test(path)) return path;
  const unc = path.startsWith('\\\\');
  const parts = path.slice(unc ? 2 : 0).split('\\');
  const root = unc ? 2 : 1;
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > root) kept.pop();
  }
  return (unc ? '\\\\' : '') + kept.join('\\');
}

function withDrive(path: string): string {
  if (/^[a-z]:\\/.test(path)) return path;
  const variable = VARIABLE.exec(path);
  if (variable) {
    const value = VARIABLES.get((variable[1] ?? variable[2] ?? variable[3] ?? '').trim());
    return value === undefined ? '' : value + path.slice(variable[0].length);
  }
  if (path.startsWith('file:')) {
    const rest = path.replace(FILE_URL, '');
    if (/^[a-z][:|]\\/.test(rest)) return `${rest.charAt(0)}:${rest.slice(2)}`;
    return path.startsWith('file:\\\\\\') ? '' : `\\\\${rest}`;
  }
  const withoutPrefix = path.replace(DRIVE_PREFIX, '').replace(UNC_PREFIX, '\\\\');
  if (withoutPrefix !== path) return withoutPrefix;
  if (VOLUME.test(path)) return path.replace(VOLUME, 'c:');
  return path.replace(/^\\(?:\?\?\\)?systemroot(?=\\)/, 'c:\\windows');
}

/**
 * One spelling for all spellings of a Windows path: lower-case input, from any of the forms that
 * Windows, its logs, JSON and Unix layers print, to `c:\…`, `\\server\share\…` or
 * `%userprofile%\…`. Gives `''` for what is not an absolute path.
 *
 * Volumes by number (`\Device\HarddiskVolume3`) and paths without a drive are taken to be C:, which
 * is where Windows stands on nearly every machine; short names and WOW64's `sysnative` are undone.
 */
export function toAbsoluteForm(lower: string): string {
  let path = withDrive(withSingleSeparators(lower));
  const share = ADMIN_SHARE.exec(path);
  if (share) path = (share[1] ? `${share[1]}:` : 'c:\\windows') + path.slice(share[0].length);
  if (path.startsWith('\\') && !path.startsWith('\\\\')) {
    const first = path.slice(1, path.indexOf('\\', 1));
    const shell = SHELL_DRIVE.exec(path);
    if (ROOT_DIRECTORIES.has(first)) path = `c:${path}`;
    else if (shell && lower.startsWith('/')) path = `${shell[1]}:${path.slice(shell[0].length)}`;
    else return '';
  }
  path = withoutDots(path);
  // `C:\Windows\...\cmd.exe` leaves out a part of the way.
  if (!WHOLE.test(path) || /\\\.{3,}\\/.test(path)) return '';
  return path
    .replace(/^c:\\progra~1\\/, 'c:\\program files\\')
    .replace(/^c:\\progra~2\\/, 'c:\\program files (x86)\\')
    .replace(/^c:\\windows\\sysnative\\/, 'c:\\windows\\system32\\');
}
