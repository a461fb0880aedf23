import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * Writes a zip of twice a library's pages: each page and another that has none of its hashes, digests,
 * CLSIDs and export names, as the pages of other files have.
 */
export function writeDoubled(from: string, to: string): void {
  const entries: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(from)))) {
    entries[path] = [bytes, { level: 6 }];
    if (path.endsWith('.md'))
      entries[other(path)] = [strToU8(other(strFromU8(bytes))), { level: 6 }];
  }
  writeFileSync(to, zipSync(entries));
}

/** Hex digits of hashes and CLSIDs turned, digests and names of exports written backwards. */
function other(text: string): string {
  return text
    .replace(/[0-9A-Fa-f]{32,}|[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/g, turned)
    .replace(/(?<=^SSDEEP \| `\d+:)[^`:]+|(?<=^`)[^`]+(?=` \| \d+)/gm, (word) =>
      [...word].reverse().join(''),
    );
}

function turned(hex: string): string {
  return hex.replace(/[0-9A-Fa-f]/g, (digit) =>
    (15 - Number.parseInt(digit, 16)).toString(16).toUpperCase(),
  );
}
