import type { Signature } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { searchUrl } from '../../ui/record-url';
import { FieldList } from '../FieldList';

interface SignatureSectionProps {
  signature: Signature;
  /** Date of the catalog's data. */
  dataDate: string | undefined;
}

export function SignatureSection({ signature, dataDate }: SignatureSectionProps) {
  const checked =
    dataDate === undefined ? t('record.judged') : t('record.judgedBefore', { date: dataDate });
  return (
    <>
      <p class="quiet">{checked}</p>
      <FieldList
        fields={[
          { name: t('record.field.status'), value: signature.status },
          { name: t('record.field.valid'), value: validWords(signature.valid) },
          { name: t('record.field.subject'), value: signature.subject },
          { name: t('record.field.issuer'), value: signature.issuer },
          searchable(t('record.field.thumbprint'), 'thumbprint', signature.thumbprint),
          searchable(t('record.field.serial'), 'serial', signature.serial),
        ]}
      />
    </>
  );
}

function validWords(valid: boolean | undefined): string | undefined {
  if (valid === undefined) return undefined;
  return valid ? t('record.validThen') : t('record.invalidThen');
}

/** Records signed with the same certificate are a search away. */
function searchable(name: string, filter: string, value: string | undefined) {
  return {
    name,
    value,
    code: true,
    copy: true,
    shown: value !== undefined && (
      <a href={searchUrl(`${filter}:${value}`)} title={t('record.sameCertificate')}>
        {value}
      </a>
    ),
  };
}
