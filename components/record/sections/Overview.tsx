import { machineWords } from '@/data/catalog/machine';
import type { FileRecord } from '@/data/catalog/record';
import type { RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';
import { Sentence } from '../../ui/Sentence';
import { catalogWords } from '../../ui/words';
import { FieldList } from '../FieldList';

export function Overview({ record, reply }: { record: FileRecord; reply: RecordReply }) {
  return (
    <>
      <FieldList
        fields={[
          { name: t('record.field.name'), value: record.name },
          { name: t('record.field.path'), value: record.path, code: true, copy: true },
          { name: t('record.field.description'), value: record.description },
          { name: t('record.field.comments'), value: record.comments },
          { name: t('record.field.machine'), value: machineWords(record.version?.machine) },
          { name: t('record.field.catalog'), value: catalogWords(reply.catalog) },
          { name: t('record.field.sameIn'), value: sameWords(reply) },
          { name: t('record.field.record'), value: record.id, code: true },
          { name: t('record.field.upstream'), value: record.page, code: true },
        ]}
      />
      {isFromTable(record) && (
        <p class="partial">
          <Sentence
            text="record.fromTable"
            parts={{ options: <a href="/options.html">{t('record.theOptions')}</a> }}
          />
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
