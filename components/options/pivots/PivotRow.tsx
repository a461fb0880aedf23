import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-preact';
import { type PivotEntry, pivotOf } from '@/data/pivots/pivot-list';
import { t } from '@/data/words/words';
import { Switch } from '../../settings/Switch';
import { visibleText } from '../../ui/visible-text';
import { RowButton } from '../RowButton';

interface PivotRowProps {
  entry: PivotEntry;
  /** From 0, and how many there are. */
  place: number;
  of: number;
  /** It cannot be changed. */
  fixed: boolean;
  onMove: (place: number) => void;
  onSwitch: (on: boolean) => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One pivot: its switch, its template, and its place. Only one's own is edited and removed. */
export function PivotRow(props: PivotRowProps) {
  const { entry, place, of, fixed, onMove, onSwitch, onEdit, onRemove } = props;
  const { name, template } = pivotOf(entry);
  const shown = visibleText(name);
  return (
    <div class={entry.on ? 'pivot-row' : 'pivot-row off'}>
      <Switch on={entry.on} disabled={fixed} onSwitch={onSwitch}>
        {shown}
      </Switch>
      <p class="code quiet">{visibleText(template)}</p>
      {!fixed && (
        <div class="pivot-actions">
          <RowButton
            control="up"
            label={t('options.moveUp', { name: shown })}
            icon={ArrowUp}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          />
          <RowButton
            control="down"
            label={t('options.moveDown', { name: shown })}
            icon={ArrowDown}
            disabled={place === of - 1}
            onClick={() => onMove(place + 1)}
          />
          {!('shipped' in entry) && (
            <>
              <RowButton
                control="edit"
                label={t('options.edit', { name: shown })}
                icon={Pencil}
                onClick={onEdit}
              />
              <RowButton
                control="remove"
                label={t('options.remove', { name: shown })}
                icon={Trash2}
                onClick={onRemove}
              />
            </>
          )}
        </div>
      )}
    </div>
  );
}
