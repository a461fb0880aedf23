/** Characters of a file's name before its extension: far below the 255 that file systems take. */
const LONGEST = 120;

/** What file systems refuse or what changes how a name reads: separators, controls, unseen marks. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** Devices of Windows, whatever follows their dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name to save a record's export under, from the record's id: `wksprt.exe-2c3b….csv`. It is one
 * that Windows, macOS and Linux take, and not hidden on any. A long id loses its middle, since it is
 * told apart by its end.
 * @param ending extension without its dot
 */
export function toFileName(id: string, ending: string): string {
  const plain = id
    .replace(REFUSED, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(DEVICE, '_$&');
  return `${shortened(plain) || 'record'}.${ending}`;
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= LONGEST) return name;
  const end = characters.slice(-40).join('');
  return `${characters.slice(0, LONGEST - 41).join('')}_${end}`;
}
