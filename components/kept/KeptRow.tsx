import type { KeptRecord } from '@/data/kept/kept-record';
import { RecordLink } from '../surface/RecordLink';
import { KindIcon } from '../ui/KindIcon';
import { visibleText } from '../ui/visible-text';
import { PinButton } from './PinButton';

interface KeptRowProps {
  record: KeptRecord;
  /** Called when its pin is taken out. */
  onUnpin?: () => void;
}

/** A record that was kept: its name leads to it. */
export function KeptRow({ record, onUnpin }: KeptRowProps) {
  const name = visibleText(record.name);
  return (
    <li class="kept-row">
      <KindIcon record={record} size={16} />
      <div class="kept-text">
        <RecordLink id={record.id} class="row-main">
          {name}
        </RecordLink>
        {record.description !== undefined && (
          <span class="quiet kept-what" dir="auto">
            {visibleText(record.description)}
          </span>
        )}
      </div>
      <PinButton id={record.id} name={name} onUnpin={onUnpin} />
    </li>
  );
}
