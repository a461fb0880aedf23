import type { FileRecord } from '@/data/catalog/record';
import type { RecordReply } from '@/data/messages';
import { catalogWords } from '../../ui/words';
import { FieldList } from '../FieldList';

export function Overview({ record, reply }: { record: FileRecord; reply: RecordReply }) {
  return (
    <>
      <FieldList
        fields={[
          { name: 'Name', value: record.name },
          { name: 'Path', value: record.path, code: true, copy: true },
          { name: 'Description', value: record.description },
          { name: 'Comments', value: record.comments },
          { name: 'Machine', value: record.version?.machine },
          { name: 'Catalog', value: catalogWords(reply.catalog) },
          { name: 'The same in', value: sameWords(reply) },
          { name: 'Record', value: record.id, code: true },
          { name: 'Upstream page', value: record.page, code: true },
        ]}
      />
      {isFromTable(record) && (
        <p class="partial">
          This record comes from a table, which has neither exports nor runtime, misuse or
          documentation. Import the pages of its library in <a href="/options.html">the options</a>{' '}
          to see them here.
        </p>
      )}
    </>
  );
}

/** Of the published forms only the pages have more than what names, hashes and signs a file. */
function isFromTable({ page, exports, runtime, misuse, docs }: FileRecord): boolean {
  return [page, exports, runtime, misuse, docs].every((part) => part === undefined);
}

/** Other catalogs that say the very same of it. */
function sameWords({ copies = [] }: RecordReply): string | undefined {
  const same = copies.filter(({ fields, failure }) => fields.length === 0 && failure === undefined);
  return same.length === 0
    ? undefined
    : same.map(({ catalog }) => catalogWords(catalog)).join(', ');
}
