import { describe, expect, it } from 'vitest';
import { deflate, inflate } from '@/data/store/bytes/compress';
import { DamagedPart } from '@/data/store/damage';

/** Bytes that deflate a little, so that every length has more than one block. */
function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 24) & 0x3f;
  });
}

// Either side of the length from which the platform's inflater is taken, and far above it.
describe.each([0, 1, 1000, 65_535, 65_536, 1_000_000])('%i bytes that were deflated', (length) => {
  const bytes = bytesOf(length);

  it('are the same when they are inflated', async () => {
    expect(await inflate(await deflate(bytes), length)).toEqual(bytes);
  });

  it('are damaged where another length is claimed', async () => {
    const deflated = await deflate(bytes);
    await expect(inflate(deflated, length + 1)).rejects.toThrow(DamagedPart);
    if (length > 0) await expect(inflate(deflated, length - 1)).rejects.toThrow(DamagedPart);
  });

  it('are damaged where they end too early', async () => {
    const deflated = await deflate(bytes);
    const cut = deflated.subarray(0, Math.floor(deflated.length / 2));
    await expect(inflate(cut, length)).rejects.toThrow(DamagedPart);
  });
});

it('bytes that are no deflate are damaged, however long they claim to be', async () => {
  const noise = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 197 + 255) & 0xff);
  for (const length of [100, 70_000, 1_000_000]) {
    await expect(inflate(noise, length)).rejects.toThrow(DamagedPart);
  }
});

it('a length that no deflate comes to is refused before any memory is taken', async () => {
  const deflated = await deflate(new Uint8Array(10));
  await expect(inflate(deflated, 2 ** 40)).rejects.toThrow('its length cannot be true');
});
