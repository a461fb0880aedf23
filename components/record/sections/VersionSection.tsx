import type { VersionInfo } from '@/data/catalog/record';
import { FieldList } from '../FieldList';

export function VersionSection({ version }: { version: VersionInfo }) {
  return (
    <FieldList
      fields={[
        { name: 'File version', value: version.fileVersion },
        { name: 'Product version', value: version.productVersion },
        { name: 'Original filename', value: version.originalFilename, code: true },
        { name: 'Product', value: version.product },
        { name: 'Company', value: version.company },
        { name: 'Language', value: version.language },
        { name: 'Copyright', value: version.copyright },
        { name: 'Trademarks', value: version.trademarks },
        { name: 'Machine', value: version.machine },
      ]}
    />
  );
}
