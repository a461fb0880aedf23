import type { Scan } from '@/data/catalog/record';
import { docLink } from '../../markdown/doc-link';
import { FieldList } from '../FieldList';

export function ScanSection({ scan }: { scan: Scan }) {
  const { detections, engines, link } = scan;
  const counted =
    detections === undefined
      ? undefined
      : engines === undefined
        ? `${detections} at collection time`
        : `${detections}/${engines} at collection time`;
  const address = link === undefined ? undefined : docLink(link);
  return (
    <FieldList
      fields={[
        { name: 'Detections', value: counted },
        {
          name: 'Report',
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
