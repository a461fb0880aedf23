import type { CatalogLabel } from '@/data/catalog/finding';
import type { RecordCopy } from '@/data/messages';
import { t } from '@/data/words/words';
import { recordUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';
import { catalogWords } from '../../ui/words';
import { FieldDifferences } from '../compare/FieldDifferences';

interface CopySectionProps {
  id: string;
  shown: CatalogLabel;
  copy: RecordCopy;
}

/** The facts in which another catalog's record of the same id differs from the one on this page. */
export function CopySection({ id, shown, copy }: CopySectionProps) {
  const { catalog, fields, failure } = copy;
  const address = recordUrl(id, catalog.id);
  if (failure !== undefined) return <p class="quiet">{visibleText(failure)}</p>;
  return (
    <>
      <p class="quiet">
        {t('record.otherFacts', {
          other: visibleText(catalog.name),
          shown: visibleText(shown.name),
        })}{' '}
        <a href={address}>{t('record.openOther', { other: visibleText(catalog.name) })}</a>
      </p>
      <FieldDifferences
        fields={fields}
        sides={[visibleText(catalogWords(shown)), visibleText(catalogWords(catalog))]}
      />
    </>
  );
}
