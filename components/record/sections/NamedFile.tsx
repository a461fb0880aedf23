import type { LinkedFile } from '@/data/catalog/linked-files';
import { t } from '@/data/words/words';
import { recordUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';

/** Likeliest records of files, by their text in the record. */
export type LinkedFiles = Record<string, LinkedFile>;

/**
 * A file that the record names, linked to its likeliest record; where it could be one of several, their
 * number stands beside it.
 */
export function NamedFile({ text, linkedFiles }: { text: string; linkedFiles: LinkedFiles }) {
  const linked = Object.hasOwn(linkedFiles, text) ? linkedFiles[text] : undefined;
  if (linked === undefined) return <>{visibleText(text)}</>;
  return (
    <>
      <a href={recordUrl(linked.id)}>{visibleText(text)}</a>
      {linked.of > 1 && <span class="one-of"> {t('record.oneOf', { count: linked.of })}</span>}
    </>
  );
}
