import type { CatalogRecord } from '@/data/catalog/record';
import { readFiles } from '@/data/import/read-files';
import type { CatalogAbout, ReadItem } from '@/data/import/read-item';

export interface AllRead {
  records: CatalogRecord[];
  unreadable: { name: string; reason: string }[];
  screenshots: string[];
  abouts: CatalogAbout[];
  repaired: number;
}

/** Reads inputs to their end and sorts what they yield. */
export async function readAll(...inputs: [name: string, part: BlobPart][]): Promise<AllRead> {
  const files = inputs.map(([name, part]) => ({ name, blob: new Blob([part]) }));
  const all: AllRead = { records: [], unreadable: [], screenshots: [], abouts: [], repaired: 0 };
  for await (const item of readFiles(files)) sort(item, all);
  return all;
}

function sort(item: ReadItem, all: AllRead): void {
  if (item.kind === 'record') all.records.push(item.record);
  else if (item.kind === 'unreadable') all.unreadable.push(item);
  else if (item.kind === 'screenshot') all.screenshots.push(item.name);
  else if (item.kind === 'about') all.abouts.push(item.about);
  else all.repaired += item.places;
}
