import { t } from '@/data/words/words';

/** A sentence for a moment, with who says it; in a corner of a page that is another's. */
export function Notice({ text }: { text: string }) {
  return (
    <p class="pe-lens notice" role="status">
      {text !== '' && (
        <>
          <strong>{t('extension.name')}</strong>
          {text}
        </>
      )}
    </p>
  );
}
