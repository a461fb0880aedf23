import { AppWindow, Blocks, Component, FileCog } from 'lucide-preact';
import type { Headline } from '@/data/catalog/finding';

/** Program, library, COM object or other file, told by kind and extension. */
type Kinded = Pick<Headline, 'kind' | 'name'>;

export function KindIcon({ record, size }: { record: Kinded; size: number }) {
  const Icon = iconOf(record);
  return <Icon size={size} strokeWidth={1.75} aria-hidden="true" class="kind-icon" />;
}

function iconOf(record: Kinded) {
  if (record.kind === 'com') return Component;
  if (/\.(exe|com|scr)$/i.test(record.name)) return AppWindow;
  if (/\.(dll|ocx|cpl|drv)$/i.test(record.name)) return Blocks;
  return FileCog;
}
