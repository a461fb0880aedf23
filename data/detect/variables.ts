import type { Found } from './found';
import { toPathKey } from './keys';

const COMSPEC = /%comspec%|\$env:comspec\b|\$\{env:comspec\}/iy;

/** Finds the one environment variable that names a file: `%ComSpec%`, the command interpreter. */
export function findVariables(text: string, found: Found[]): void {
  for (const sign of ['%', '$']) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      COMSPEC.lastIndex = at;
      const match = COMSPEC.exec(text);
      if (match === null) continue;
      const end = at + match[0].length;
      found.push({ kind: 'file-path', key: toPathKey(match[0]), start: at, end });
    }
  }
}
