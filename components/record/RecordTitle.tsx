import { Printer } from 'lucide-preact';
import type { RecordReply } from '@/data/messages';
import { CopyButton } from '../ui/CopyButton';
import { copyText } from '../ui/clipboard';
import { plural } from '../ui/format';
import { KindIcon } from '../ui/KindIcon';
import { PivotLinks } from '../ui/PivotLinks';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import { catalogWords, signerWords } from '../ui/words';

/** Name, what it is, and the facts that tell one variant from another. */
export function RecordTitle({ reply }: { reply: RecordReply }) {
  const { headline, catalog, pivots } = reply;
  return (
    <header class="record-title">
      <h1>
        <KindIcon record={headline} size={24} />
        {visibleText(headline.name)}
      </h1>
      {headline.description !== undefined && <p>{visibleText(headline.description)}</p>}
      <ul class="chips" aria-label="Key facts">
        {chipsOf(reply).map((chip) => (
          <li key={chip}>{visibleText(chip)}</li>
        ))}
        <li class="chip-catalog">{catalogWords(catalog)}</li>
      </ul>
      <div class="title-actions">
        <PivotLinks pivots={pivots} />
        <CopyButton
          what="permalink"
          label="Copy link"
          text={new URL(recordUrl(headline.id), location.href).href}
          onCopy={copyText}
        />
        <button type="button" class="button" onClick={() => print()}>
          <Printer size={14} aria-hidden="true" />
          Print report
        </button>
      </div>
    </header>
  );
}

function chipsOf({ headline, record }: RecordReply): string[] {
  const chips = [headline.fileVersion, headline.machine, signerWords(headline)];
  if (headline.detections !== undefined) {
    chips.push(`${headline.detections}/${headline.engines ?? '?'} detections at collection time`);
  }
  if (headline.misuse > 0) {
    chips.push(plural(headline.misuse, { one: '# misuse example', other: '# misuse examples' }));
  }
  if (record.kind === 'com') chips.push('COM object', record.clsid);
  return chips.filter((chip) => chip !== undefined);
}
