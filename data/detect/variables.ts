import { found } from './found';
import type { Indicator } from './indicator';
import { toPathKey } from './keys';
import type { Scan } from './scan';

const COMSPEC = /%comspec%|\$env:comspec\b|\$\{env:comspec\}/iy;

/** How the variable is written in a command prompt and in PowerShell, as far as it is searched for. */
const BEGINNINGS = { '%': ['%c', '%C'], $: ['$e', '$E', '${'] } as const;

/**
 * Finds the one environment variable that names a file: `%ComSpec%` (or, with `$`, `$env:ComSpec`),
 * the command interpreter.
 */
export function findVariables({ text }: Scan, sign: '%' | '$'): Indicator[] {
  const all: Indicator[] = [];
  for (const beginning of BEGINNINGS[sign]) {
    for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 2)) {
      COMSPEC.lastIndex = at;
      const match = COMSPEC.exec(text);
      if (match === null) continue;
      const end = at + match[0].length;
      all.push(found(text, 'file-path', toPathKey(match[0]), at, end));
      at = end - 2;
    }
  }
  return all.sort((a, b) => a.start - b.start);
}
