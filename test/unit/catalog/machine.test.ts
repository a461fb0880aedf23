import { expect, test } from 'vitest';
import { machineWords } from '@/data/catalog/machine';

test.each([
  ['64-bit', '64-bit'],
  ['452', '32-bit ARM'],
  ['332', '32-bit'],
  ['34404', '64-bit'],
  ['43620', '64-bit ARM'],
  ['358', 'Machine 0x0166'],
  [undefined, undefined],
])('the machine %s is shown as %s', (machine, words) => {
  expect(machineWords(machine)).toBe(words);
});
