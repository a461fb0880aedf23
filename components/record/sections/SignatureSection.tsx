import type { Signature } from '@/data/catalog/record';
import { searchUrl } from '../../ui/record-url';
import { FieldList } from '../FieldList';

interface SignatureSectionProps {
  signature: Signature;
  /** Date of the catalog's data. */
  dataDate: string | undefined;
}

export function SignatureSection({ signature, dataDate }: SignatureSectionProps) {
  const checked =
    dataDate === undefined
      ? 'As Windows judged it when the data was collected.'
      : `As Windows judged it when the data was collected, in ${dataDate} or before.`;
  return (
    <>
      <p class="quiet">{checked}</p>
      <FieldList
        fields={[
          { name: 'Status', value: signature.status },
          { name: 'Valid', value: validWords(signature.valid) },
          { name: 'Subject', value: signature.subject },
          { name: 'Issuer', value: signature.issuer },
          searchable('Thumbprint', 'thumbprint', signature.thumbprint),
          searchable('Serial', 'serial', signature.serial),
        ]}
      />
    </>
  );
}

function validWords(valid: boolean | undefined): string | undefined {
  if (valid === undefined) return undefined;
  return valid ? 'Yes, at collection time' : 'No, at collection time';
}

/** Records signed with the same certificate are a search away. */
function searchable(name: string, filter: string, value: string | undefined) {
  return {
    name,
    value,
    code: true,
    copy: true,
    shown: value !== undefined && (
      <a href={searchUrl(`${filter}:${value}`)} title="Search records signed with this certificate">
        {value}
      </a>
    ),
  };
}
