import type { FileRecord } from '@/data/catalog/record';
import type { RecordReply } from '@/data/messages';
import { catalogWords } from '../../ui/words';
import { FieldList } from '../FieldList';

export function Overview({ record, reply }: { record: FileRecord; reply: RecordReply }) {
  return (
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
  );
}

/** Other catalogs that say the very same of it. */
function sameWords({ copies = [] }: RecordReply): string | undefined {
  const same = copies.filter(({ fields, failure }) => fields.length === 0 && failure === undefined);
  return same.length === 0
    ? undefined
    : same.map(({ catalog }) => catalogWords(catalog)).join(', ');
}
