/** Spellings of one place: the emulators' views of System32, the two program folders, profiles. */
const SAME: readonly [RegExp, string][] = [
  [/^%userprofile%/, '\\users\\*'],
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
  [/\\(?:0[0-9a-f]{3}|10[0-9a-f]{2})(?=\\|$)/g, '\\%language%'],
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
 * A directory in the form in which two places can be compared: case, drive, `SysWOW64`, the second
 * program folder, user names, versions, architectures and languages make no difference. `directory`
 * is that of a path's key; the result is undefined where nobody can tell which place it is.
 */
export function placeOf(directory: string): string | undefined {
  let place = directory;
  for (const [pattern, replacement] of SAME) place = place.replace(pattern, replacement);
  return place.startsWith('%') ? undefined : place;
}

/** Whether a place is one of Windows' stores of its own files, where any of them may lie. */
export function isComponentStore(place: string): boolean {
  return COMPONENT_STORE.test(place);
}
