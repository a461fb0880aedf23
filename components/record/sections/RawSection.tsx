import { Download } from 'lucide-preact';
import { useMemo, useState } from 'preact/hooks';
import type { CatalogRecord } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { CopyButton } from '../../ui/CopyButton';
import { copyText } from '../../ui/clipboard';
import { saveText } from '../../ui/save-text';
import { Terminal } from '../../ui/Terminal';

/** The whole record in the project's record form; written out only when asked for. */
export function RawSection({ record }: { record: CatalogRecord }) {
  const [open, setOpen] = useState(false);
  const text = useMemo(() => JSON.stringify(record, null, 2), [record]);
  return (
    <>
      <p class="section-actions">
        <button
          type="button"
          class="button"
          aria-expanded={open}
          aria-controls="raw-text"
          onClick={() => setOpen(!open)}
        >
          {open ? t('record.hideJson') : t('record.showJson')}
        </button>
        <CopyButton what="JSON" label={t('record.copy')} text={text} onCopy={copyText} />
        <button
          type="button"
          class="button"
          onClick={() => saveText(`${record.id}.json`, 'application/json', text)}
        >
          <Download size={14} aria-hidden="true" />
          {t('record.save')}
        </button>
      </p>
      <div id="raw-text">{open && <Terminal text={text} label="JSON" />}</div>
    </>
  );
}
