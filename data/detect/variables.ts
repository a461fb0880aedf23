import { found } from './found';
import type { Indicator } from './indicator';
import { toPathKey } from './keys';
import { nextIndex } from './next-index';
import type { Scan } from './scan';

const COMSPEC = /%comspec%|\$env:comspec\b|\$\{env:comspec\}/iy;

/**
 * Finds the one environment variable that names a file: `%ComSpec%` (or, with `$`, `$env:ComSpec`),
 * the command interpreter.
 */
export function findVariables(scan: Scan, sign: '%' | '$'): Indicator[] {
  const all: Indicator[] = [];
  const { text } = scan;
  // `%c…`, `$e…` or `${…`.
  const next = sign === '%' ? 0x63 : 0x65;
  const code = sign.charCodeAt(0);
  let end = 0;
  for (let at = text.indexOf(sign); at >= 0; at = nextIndex(scan, sign, at + 1)) {
    while (scan.at(at + 1) === code) at++;
    if (at < end) continue;
    const after = scan.at(at + 1) | 0x20;
    if (after !== 0x7b && after !== next) continue;
    COMSPEC.lastIndex = at;
    const match = COMSPEC.exec(text);
    if (match === null) continue;
    end = at + match[0].length;
    all.push(found(text, 'file-path', toPathKey(match[0]), at, end));
  }
  return all;
}
