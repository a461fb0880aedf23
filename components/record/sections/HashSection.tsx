import type { FileRecord } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { CopyButton } from '../../ui/CopyButton';
import { copyText } from '../../ui/clipboard';
import { HASH_NAMES, HASH_ORDER, hashMeaning } from '../../ui/words';
import { FieldList } from '../FieldList';

export function HashSection({ record }: { record: FileRecord }) {
  const { hashes } = record;
  const known = HASH_ORDER.filter((type) => hashes[type] !== undefined);
  const all = known.map((type) => `${HASH_NAMES[type]}: ${hashes[type]}`).join('\n');
  return (
    <>
      <FieldList
        fields={known.map((type) => ({
          name: HASH_NAMES[type],
          value: hashes[type],
          code: true,
          copy: true,
          meaning: hashMeaning(type),
        }))}
      />
      <p class="section-actions">
        <CopyButton
          what={t('record.allHashes')}
          label={t('record.copyAll')}
          text={all}
          onCopy={copyText}
        />
        {hashes.sha256 !== undefined && (
          <CopyButton
            what={t('record.sumLine')}
            label={t('record.copySumLine')}
            text={`${hashes.sha256} *${record.name}`}
            onCopy={copyText}
          />
        )}
      </p>
    </>
  );
}
