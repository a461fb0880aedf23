import type { Headline } from '@/data/catalog/finding';
import { machineWords } from '@/data/catalog/machine';
import type { RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';

/** A record that suggests itself for comparison. */
export interface CompareChoice {
  id: string;
  words: string;
}

/** Records of the same name, and files with a similar digest that a loaded catalog has. */
export function compareChoices({ record, variants, similarIds }: RecordReply): {
  variants: CompareChoice[];
  similar: CompareChoice[];
} {
  const offered = new Set(variants.map(({ id }) => id));
  const similar = record.kind === 'file' ? (record.similar ?? []) : [];
  return {
    variants: variants.map((variant) => ({ id: variant.id, words: variantWords(variant) })),
    similar: similar
      .toSorted((one, other) => other.score - one.score)
      .flatMap(({ page, score }) => {
        const id = Object.hasOwn(similarIds, page) ? similarIds[page] : undefined;
        if (id === undefined || offered.has(id)) return [];
        const name = page.replace(/(?:-[0-9a-f]{32})?\.md$/i, '');
        return [{ id, words: t('compare.alike', { name, score }) }];
      }),
  };
}

/** What tells variants apart: `10.0.19041.1 · 64-bit · C:\Windows\System32`. */
export function variantWords({ fileVersion, machine, path }: Headline): string {
  const folder = path?.slice(0, path.lastIndexOf('\\'));
  return [fileVersion ?? t('compare.noVersion'), machineWords(machine), folder]
    .filter((word) => word !== undefined && word !== '')
    .join(' · ');
}

/** The id in what a person gives: an id, or the address of a record's page. */
export function toRecordId(given: string): string {
  const text = given.trim();
  const query = /^[a-z-]+:\/\/[^?]*\?([^#]*)/i.exec(text)?.[1];
  return (query === undefined ? text : (new URLSearchParams(query).get('id') ?? '')).trim();
}
