import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { toFileName } from '@/data/export/file-name';
import { foundCsv, foundJson, foundMarkdown, foundText } from '@/data/export/found-list';
import type { FoundGroup } from '@/data/found/groups';
import { t } from '@/data/words/words';
import { CopyButton } from '../ui/CopyButton';
import { copyText } from '../ui/clipboard';
import { saveText } from '../ui/save-text';

const FORMATS = { Text: foundText, CSV: foundCsv, JSON: foundJson, Markdown: foundMarkdown };
type FormatName = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as FormatName[];

/** The others are names. */
function labelOf(name: FormatName): string {
  return name === 'Text' ? t('found.plainText') : name;
}

interface TakeAlongProps {
  groups: readonly FoundGroup[];
  site: string | undefined;
}

/** Copies or saves all that was found. */
export function TakeAlong({ groups, site }: TakeAlongProps) {
  const [name, setName] = useState<FormatName>('Text');
  const format = FORMATS[name];
  const save = () => {
    // Spreadsheets take a file without the mark for one in the code page of the machine.
    const mark = format === foundCsv ? '\ufeff' : '';
    const file = toFileName(`pe-lens-${site ?? 'page'}`, format.ending);
    saveText(file, format.type, mark + format.write(groups));
  };
  return (
    <fieldset class="found-take">
      <legend class="only-heard">{t('found.takeAlong')}</legend>
      <select
        class="field"
        aria-label={t('found.format')}
        value={name}
        onChange={({ currentTarget: { value } }) =>
          setName(NAMES.find((each) => each === value) ?? 'Text')
        }
      >
        {NAMES.map((each) => (
          <option key={each} value={each}>
            {labelOf(each)}
          </option>
        ))}
      </select>
      <CopyButton
        what={t('found.allAs', { format: labelOf(name) })}
        label={t('found.copyAll')}
        text={async () => format.write(groups)}
        onCopy={copyText}
      />
      <button
        type="button"
        class="button"
        title={t('found.saveAs', { format: labelOf(name) })}
        onClick={save}
      >
        <Download size={14} aria-hidden="true" />
        {t('found.save')}
      </button>
    </fieldset>
  );
}
