import { Download } from 'lucide-preact';
import type { CatalogRecord } from '@/data/catalog/record';
import { toFileName } from '@/data/export/file-name';
import { t } from '@/data/words/words';
import { CopyButton } from '../../ui/CopyButton';
import { copyText } from '../../ui/clipboard';
import { saveText } from '../../ui/save-text';
import { RECORD_FORMATS, type RecordFormat } from './format-choices';

/** The record in the forms that other tools take. */
export function ExportSection({ record }: { record: CatalogRecord }) {
  return (
    <ul class="formats">
      {RECORD_FORMATS.map((format) => (
        <li key={format.ending}>
          <strong>{format.name}</strong>
          <span class="quiet">{t(`record.format.${format.key}`)}</span>
          <span class="format-actions">
            <CopyButton
              what={format.name}
              label={t('record.copy')}
              text={() => write(record, format.ending)}
              onCopy={copyText}
            />
            <button
              type="button"
              class="button"
              title={t('record.saveAs', { format: format.name })}
              onClick={() => void save(record, format)}
            >
              <Download size={14} aria-hidden="true" />
              {t('record.save')}
              <span class="only-heard"> {format.name}</span>
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}

async function write(record: CatalogRecord, format: RecordFormat): Promise<string> {
  const { WRITERS } = await import('./record-formats');
  return WRITERS[format](record);
}

async function save(
  record: CatalogRecord,
  { ending, type }: { ending: RecordFormat; type: string },
): Promise<void> {
  // Spreadsheets take a file without the mark for one in the code page of the machine.
  const mark = ending === 'csv' ? '\ufeff' : '';
  saveText(toFileName(record.id, ending), type, mark + (await write(record, ending)));
}
