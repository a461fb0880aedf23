import { t } from '@/data/words/words';

/** The catalog's words for machines, with the values of IMAGE_FILE_HEADER.Machine that they stand for. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  '32-bit': [0x014c],
  '64-bit': [0x8664],
  '32-bit ARM': [0x01c0, 0x01c2, 0x01c4],
  '64-bit ARM': [0xaa64, 0xa641, 0xa64e],
  '64-bit Itanium': [0x0200],
};

const WORDS: ReadonlyMap<number, string> = new Map(
  Object.entries(NUMBERS).flatMap(([words, numbers]) =>
    numbers.map((number): [number, string] => [number, words]),
  ),
);

/** A record's machine as it is shown: words as they stand, a decimal number of the header in words. */
export function machineWords(machine: string): string;
export function machineWords(machine: string | undefined): string | undefined;
export function machineWords(machine: string | undefined): string | undefined {
  if (machine === undefined || !/^\d+$/.test(machine)) return machine;
  const number = Number(machine);
  const hex = number.toString(16).toUpperCase().padStart(4, '0');
  return WORDS.get(number) ?? t('catalog.machine', { number: `0x${hex}` });
}
