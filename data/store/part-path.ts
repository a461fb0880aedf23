const encoder = new TextEncoder();

/**
 * Where a part lies in the folder of a pack, with `/` between the steps. Most names are their own
 * paths; a byte that a file system or an extension's package may refuse is written `=` and two
 * hexadecimal digits.
 */
export function partPath(name: string): string {
  return name.split('/').map(encodeStep).join('/');
}

/** Browsers refuse files of an extension that begin with `_`; those with a dot are hidden or lead away. */
function encodeStep(step: string): string {
  return step.replace(/^[._]|[^\w.+-]/gu, (character) =>
    Array.from(
      encoder.encode(character),
      (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}
