import { useEffect, useState } from 'preact/hooks';
import type { Kept, KeptAccess } from '../surface/surface';

/** Recent look-ups and pinned records as they stand; undefined until they were read. */
export function useKept(access: KeptAccess): Kept | undefined {
  const [kept, setKept] = useState<Kept>();
  useEffect(() => access.watch(setKept), [access]);
  return kept;
}
