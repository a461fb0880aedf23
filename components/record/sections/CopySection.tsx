import type { FieldDifference } from '@/data/catalog/compare';
import type { CatalogLabel } from '@/data/catalog/finding';
import type { RecordCopy } from '@/data/messages';
import { recordUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';
import { catalogWords } from '../../ui/words';
import { fieldWords } from '../field-words';

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
        {visibleText(catalog.name)} has the same record with other facts; this page shows{' '}
        {visibleText(shown.name)}.{' '}
        <a href={address}>Open the record of {visibleText(catalog.name)}</a>
      </p>
      <div class="table-scroll">
        <table class="differences">
          <thead>
            <tr>
              <th scope="col">Fact</th>
              <th scope="col">{visibleText(catalogWords(shown))}</th>
              <th scope="col">{visibleText(catalogWords(catalog))}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <Row key={field.field} difference={field} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ difference: { field, left, right } }: { difference: FieldDifference }) {
  return (
    <tr>
      <th scope="row">{fieldWords(field)}</th>
      <Value value={left} />
      <Value value={right} />
    </tr>
  );
}

function Value({ value }: { value: string | undefined }) {
  return value === undefined ? <td class="quiet">not said</td> : <td>{visibleText(value)}</td>;
}
