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

/** A folder of WinSxS: `arch_name_token_version_language_hash`, as `placeOf` leaves it. */
const COMPONENT = String.raw`[a-z0-9]+_[^\\]+_(?:[0-9a-f]{16}|none)_[^\\_]+_[^\\_]+_[0-9a-f]{8,16}`;

/**
 * Where Windows keeps copies of its own files while it installs and repairs itself, each store with
 * the folders that it really has: nothing of Windows lies directly in `WinSxS` or `Installer`.
 */
const STORES = [
  String.raw`windows\\winsxs\\(?:temp\\[^\\]+\\(?:[^\\]+\\)?)?${COMPONENT}`,
  String.raw`windows\\servicing\\(?:lcu|ssu|packages)\\[^\\]+~[^\\]+`,
  String.raw`windows\\softwaredistribution\\download\\[^\\]+`,
  String.raw`windows\\installer\\(?:#|\$patchcache\$\\(?:un)?managed\\#)`,
  String.raw`windows\\assembly\\(?:gac(?:_(?:msil|32|64))?|nativeimages\d?_[^\\]+|temp)\\[^\\]+`,
  String.raw`windows\\driver cache\\%arch%`,
  String.raw`windows\\system32\\driverstore\\(?:filerepository\\[^\\]+\.inf_[^\\]+|temp\\#)`,
  String.raw`windows\\system32\\dllcache`,
  String.raw`windows\\system32\\catroot\\#`,
  String.raw`\$windows\.~(?:bt|ws)\\[^\\]+`,
  String.raw`\$winreagent\\scratch`,
];

const COMPONENT_STORE = new RegExp(String.raw`^\\(?:${STORES.join('|')})(?:\\|$)`);

/** Where programs bring tools of their own: program folders, also a person's own, and any `bin`. */
const PROGRAM_FOLDER =
  /^\\(?:program files|users\\\*\\(?:appdata\\local\\(?:programs|microsoft)|scoop))\\.|\\bin$/;

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
 * program folder, user names, versions, architectures and languages make no difference. `SysWOW64`
 * counts as `System32` on purpose: 32-bit programs see it under that name, and print it so.
 * `directory` is that of a path's key; the result is undefined where nobody can tell which place it is.
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

/** Whether a place is one into which programs bring tools of their own. */
export function isProgramFolder(place: string): boolean {
  return PROGRAM_FOLDER.test(place);
}
