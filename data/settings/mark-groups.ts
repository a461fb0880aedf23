import type { IndicatorKind } from '@/data/detect/indicator';

/** Kinds of indicators as a person thinks of them. */
export const MARK_GROUPS = ['hashes', 'names', 'paths', 'clsids', 'links'] as const;
export type MarkGroup = (typeof MARK_GROUPS)[number];

const GROUP_OF: Record<IndicatorKind, MarkGroup> = {
  hash: 'hashes',
  'hash-prefix': 'hashes',
  serial: 'hashes',
  ssdeep: 'hashes',
  'file-name': 'names',
  'file-path': 'paths',
  clsid: 'clsids',
  'catalog-link': 'links',
};

/** Whether indicators of a kind are looked for. `except` lists the groups that are not. */
export function isMarkedKind(kind: IndicatorKind, except: readonly MarkGroup[]): boolean {
  return !except.includes(GROUP_OF[kind]);
}
