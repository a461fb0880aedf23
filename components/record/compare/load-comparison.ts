import type { Comparison } from '@/data/catalog/compare';
import type { Ask, RecordReply } from '@/data/messages';

/** What stands between two records, or why it cannot be told. */
export type Compared =
  | { state: 'loading' }
  | { state: 'compared'; other: RecordReply; comparison: Comparison }
  | { state: 'unknown' }
  | { state: 'failed'; message: string };

/**
 * Reads the other record and compares. What compares is loaded with the first comparison: most who
 * open a record make none.
 */
export async function loadComparison(
  reply: RecordReply,
  otherId: string,
  ask: Ask,
): Promise<Compared> {
  try {
    const [other, { compareRecords }] = await Promise.all([
      ask('record', { id: otherId }),
      import('@/data/catalog/compare'),
    ]);
    if (other === null) return { state: 'unknown' };
    return { state: 'compared', other, comparison: compareRecords(reply.record, other.record) };
  } catch (error) {
    return { state: 'failed', message: error instanceof Error ? error.message : `${error}` };
  }
}
