/** Environment variables that stand for one directory on every Windows. */
const VARIABLES: Readonly<Record<string, string>> = {
  systemroot: 'c:\\windows',
  windir: 'c:\\windows',
  systemdrive: 'c:',
  homedrive: 'c:',
  programfiles: 'c:\\program files',
  'programfiles(x86)': 'c:\\program files',
  programw6432: 'c:\\program files',
  commonprogramfiles: 'c:\\program files\\common files',
  'commonprogramfiles(x86)': 'c:\\program files\\common files',
  programdata: 'c:\\programdata',
  allusersprofile: 'c:\\programdata',
  public: 'c:\\users\\public',
  userprofile: 'c:\\users\\*',
  appdata: 'c:\\users\\*\\appdata\\roaming',
  localappdata: 'c:\\users\\*\\appdata\\local',
  temp: 'c:\\users\\*\\appdata\\local\\temp',
  tmp: 'c:\\users\\*\\appdata\\local\\temp',
};

/** Spellings of one place: the emulators' views of System32, the two program folders, profiles. */
const SAME: readonly [RegExp, string][] = [
  [/^\\\\[^\\]+\\([a-z])\$(?=\\|$)/, '$1:'],
  [/^\\(?:device\\harddiskvolume\d+|\?\?\\volume\{[^}]*\}|systemroot)(?=\\|$)/, ''],
  [/^[a-z]:/, ''],
  [/^\\windows\.old(?:\.\d+)?(?=\\)/, ''],
  [/^\\winnt(?=\\|$)/, '\\windows'],
  [/^\\windows\\(?:sysnative|syswow64|sysarm32|syschpe32|system32)(?=\\|$)/, '\\windows\\system32'],
  [/^\\program files \((?:x86|arm)\)(?=\\|$)/, '\\program files'],
  [/^\\documents and settings(?=\\|$)/, '\\users'],
  [/^\\users\\(?!public(?:\\|$))[^\\]+/, '\\users\\*'],
  [/\\framework(?:64|arm64)?(?=\\)/g, '\\framework'],
  [/\\(?:x86|x64|amd64|arm64|arm|wow64|i386|ia64)(?=\\|$)/g, '\\%arch%'],
  [/\\[a-z]{2,3}(?:-[a-z]{4})?-[a-z]{2,3}(?=\\|$)/g, '\\%language%'],
  [/\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?/g, '#'],
  [/\b[0-9a-f]{13,64}\b/g, '#'],
  [/\d+(?:\.\d+)+/g, '#'],
];

/** Where Windows keeps copies of its own files while it installs and repairs itself. */
const COMPONENT_STORE =
  /^\\(?:windows\\(?:winsxs|servicing|softwaredistribution|installer|assembly|driver cache|system32\\(?:driverstore|dllcache|catroot))|\$windows\.~(?:bt|ws)|\$winreagent)(?:\\|$)/;

/** The directory of a path as printed, without the last backslash; undefined for a bare name. */
export function directoryOf(path: string): string | undefined {
  const slash = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/'));
  if (slash < 0) return undefined;
  return path.slice(0, slash) || '\\';
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
}

/**
 * A directory in the form in which two places can be compared: case, drive, environment variables,
 * `Sysnative`, `SysWOW64`, the second program folder, user names, versions, architectures and
 * languages make no difference. Undefined where the text does not say where the file lies (a
 * relative path, an unknown variable).
 */
export function placeOf(directory: string): string | undefined {
  let place = directory
    .toLowerCase()
    .replace(/\//g, '\\')
    .replace(/^\\\\[?.]\\(?:unc(?=\\))?/, (prefix) => (prefix.endsWith('unc') ? '\\' : ''))
    .replace(/^\\\?\?\\(?=[a-z]:)/, '')
    .replace(/^%([^%\\]+)%/, (whole, name: string) => VARIABLES[name] ?? whole);
  if (!/^(?:[a-z]:|\\)/.test(place)) return undefined;
  for (const [pattern, replacement] of SAME) place = place.replace(pattern, replacement);
  place = place.replace(/(?<!^)\\{2,}/g, '\\').replace(/\\+$/, '');
  return place;
}

/** Whether a place is one of Windows' stores of its own files, where any of them may lie. */
export function isComponentStore(place: string): boolean {
  return COMPONENT_STORE.test(place);
}
