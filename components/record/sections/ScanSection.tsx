import type { Scan } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { docLink } from '../../markdown/doc-link';
import { FieldList } from '../FieldList';

export function ScanSection({ scan }: { scan: Scan }) {
  const { detections, engines, link } = scan;
  const counted =
    detections === undefined
      ? undefined
      : engines === undefined
        ? t('record.atCollection', { value: `${detections}` })
        : t('record.atCollection', { value: `${detections}/${engines}` });
  const address = link === undefined ? undefined : docLink(link);
  return (
    <FieldList
      fields={[
        { name: t('record.field.detections'), value: counted },
        {
          name: t('record.field.report'),
          value: link,
          code: true,
          shown: address !== undefined && (
            <a href={address} target="_blank" rel="noreferrer noopener">
              {link}
            </a>
          ),
        },
      ]}
    />
  );
}
