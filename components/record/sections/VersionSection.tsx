import { machineWords } from '@/data/catalog/machine';
import type { VersionInfo } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { FieldList } from '../FieldList';

export function VersionSection({ version }: { version: VersionInfo }) {
  return (
    <FieldList
      fields={[
        { name: t('record.field.fileVersion'), value: version.fileVersion },
        { name: t('record.field.productVersion'), value: version.productVersion },
        { name: t('record.field.originalFilename'), value: version.originalFilename, code: true },
        { name: t('record.field.product'), value: version.product },
        { name: t('record.field.company'), value: version.company },
        { name: t('record.field.language'), value: version.language },
        { name: t('record.field.copyright'), value: version.copyright },
        { name: t('record.field.trademarks'), value: version.trademarks },
        { name: t('record.field.machine'), value: machineWords(version.machine) },
      ]}
    />
  );
}
