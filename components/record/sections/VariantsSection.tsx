import type { Headline } from '@/data/catalog/finding';
import { machineWords } from '@/data/catalog/machine';
import { t } from '@/data/words/words';
import { compareUrl, headlineUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';
import { signerWords } from '../../ui/words';

interface VariantsSectionProps {
  current: Headline;
  variants: readonly Headline[];
}

/** Records of the same file name, the one on this page among them for comparison. */
export function VariantsSection({ current, variants }: VariantsSectionProps) {
  return (
    <div class="table-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('record.column.version')}</th>
            <th scope="col">{t('record.column.machine')}</th>
            <th scope="col">{t('record.column.path')}</th>
            <th scope="col">{t('record.column.signer')}</th>
            <th scope="col" class="number">
              {t('record.field.detections')}
            </th>
            <th scope="col" class="not-printed">
              <span class="only-heard">{t('record.column.comparison')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Row record={current} current />
          {variants.map((variant) => (
            <Row key={variant.id} record={variant} compare={compareUrl(current.id, variant.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  record: Headline;
  current?: boolean;
  /** Address of the comparison with this record. */
  compare?: string;
}

function Row({ record, current = false, compare }: RowProps) {
  const version = record.fileVersion ?? t('record.noVersion');
  return (
    <tr aria-current={current ? 'page' : undefined}>
      <th scope="row">
        {current ? (
          <>
            {visibleText(version)} <span class="quiet">{t('record.thisRecord')}</span>
          </>
        ) : (
          <a href={headlineUrl(record)}>{visibleText(version)}</a>
        )}
      </th>
      <td>{machineWords(record.machine)}</td>
      <td class="code variant-path">{record.path !== undefined && visibleText(record.path)}</td>
      <td>{signerWords(record)}</td>
      <td class="number">
        {record.detections !== undefined && `${record.detections}/${record.engines ?? '?'}`}
      </td>
      <td class="not-printed">
        {compare !== undefined && <a href={compare}>{t('record.section.compare')}</a>}
      </td>
    </tr>
  );
}
