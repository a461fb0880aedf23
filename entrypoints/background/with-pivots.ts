import type { RecordReply } from '@/data/messages';
import { pivotsOf } from '@/data/pivots/pivot-list';
import { loadSettings } from '../wiring/settings';

/** The reply with the pivots that the person wants, filled here once for every surface. */
export async function withPivots(reply: RecordReply | null): Promise<RecordReply | null> {
  if (reply === null) return null;
  const { pivots } = await loadSettings();
  return { ...reply, pivots: pivotsOf(pivots, reply.headline, reply.record) };
}
