import { found } from './found';
import type { Indicator } from './indicator';
import { toPathKey } from './keys';
import { nextIndex } from './next-index';
import type { Scan } from './scan';

const COMSPEC = /%comspec%|\$env:comspec\b|\$\{env:comspec\}/iy;

/** Small letters that may follow the sign where the variable begins. */
const NEXT = { '%': 'c', $: 'e{' } as const;

/**
 * Finds the one environment variable that names a file: `%ComSpec%` (or, with `$`, `$env:ComSpec`),
 * the command interpreter.
 */
export function findVariables(scan: Scan, sign: '%' | '$'): Indicator[] {
  const all: Indicator[] = [];
  const { text } = scan;
  const one = NEXT[sign].charCodeAt(0);
  const other = NEXT[sign].charCodeAt(NEXT[sign].length - 1);
  for (let at = text.indexOf(sign); at >= 0; at = nextIndex(scan, sign, at + 1)) {
    const next = scan.at(at + 1) | 0x20;
    if (next !== one && next !== other) continue;
    COMSPEC.lastIndex = at;
    const match = COMSPEC.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    all.push(found(text, 'file-path', toPathKey(match[0]), at, end));
    at = end - 1;
  }
  return all;
}
