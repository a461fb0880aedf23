import { Printer } from 'lucide-preact';
import { machineWords } from '@/data/catalog/machine';
import type { Ask, RecordReply } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import { KeepButton } from '../kept/KeepButton';
import { CopyButton } from '../ui/CopyButton';
import { copyText } from '../ui/clipboard';
import { KindIcon } from '../ui/KindIcon';
import { PivotLinks } from '../ui/PivotLinks';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import { catalogWords, signerWords } from '../ui/words';

interface RecordTitleProps {
  reply: RecordReply;
  ask: Ask;
}

/** Name, what it is, and the facts that tell one variant from another. */
export function RecordTitle({ reply, ask }: RecordTitleProps) {
  const { headline, catalog, pivots } = reply;
  return (
    <header class="record-title">
      <div class="title-line">
        <h1>
          <KindIcon record={headline} size={24} />
          {visibleText(headline.name)}
        </h1>
        <div class="title-actions">
          <KeepButton onKeep={() => ask('pinRecord', { id: headline.id, on: true })} />
          <CopyButton
            what={t('record.permalink')}
            label={t('record.copyLink')}
            text={new URL(recordUrl(headline.id), location.href).href}
            onCopy={copyText}
          />
          <button type="button" class="button" onClick={() => print()}>
            <Printer size={14} aria-hidden="true" />
            {t('record.print')}
          </button>
        </div>
      </div>
      {headline.description !== undefined && <p>{visibleText(headline.description)}</p>}
      <ul class="chips" aria-label={t('record.keyFacts')}>
        {chipsOf(reply).map((chip) => (
          <li key={chip}>{visibleText(chip)}</li>
        ))}
        <li class="chip-catalog">{catalogWords(catalog)}</li>
      </ul>
      <PivotLinks pivots={pivots} />
    </header>
  );
}

function chipsOf({ headline, record }: RecordReply): string[] {
  const chips = [headline.fileVersion, machineWords(headline.machine), signerWords(headline)];
  if (headline.detections !== undefined) {
    const ratio = `${headline.detections}/${headline.engines ?? '?'}`;
    chips.push(t('record.detections', { ratio }));
  }
  if (headline.misuse > 0) {
    chips.push(plural('record.misuseExamples', headline.misuse));
  }
  if (record.kind === 'com') chips.push(t('record.comObject'), record.clsid);
  return chips.filter((chip) => chip !== undefined);
}
