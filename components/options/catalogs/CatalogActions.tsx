import { ArrowDown, ArrowUp, Pencil, Trash2, Wrench } from 'lucide-preact';
import type { CatalogInfo } from '@/data/messages';
import { t } from '@/data/words/words';
import { RowButton } from '../RowButton';

interface CatalogActionsProps {
  catalog: CatalogInfo;
  name: string;
  /** Place in the list, from 0, and how many there are. */
  place: number;
  of: number;
  /** Something is under way that ends before the next begins. */
  busy: boolean;
  onMove: (place: number) => void;
  onEdit: () => void;
  onRepair: () => void;
  onRemove: () => void;
}

/** The buttons of a catalog's row. */
export function CatalogActions(props: CatalogActionsProps) {
  const { catalog, name, place, of, busy, onMove, onEdit, onRepair, onRemove } = props;
  return (
    <div class="catalog-actions">
      {of > 1 && (
        <>
          <RowButton
            control="up"
            label={t('options.moveUp', { name })}
            icon={ArrowUp}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          />
          <RowButton
            control="down"
            label={t('options.moveDown', { name })}
            icon={ArrowDown}
            disabled={place === of - 1}
            onClick={() => onMove(place + 1)}
          />
        </>
      )}
      <RowButton
        control="edit"
        label={t('options.edit', { name })}
        icon={Pencil}
        onClick={onEdit}
      />
      <RowButton
        control="repair"
        label={t('options.catalogs.repairOf', { name })}
        icon={Wrench}
        busy={busy}
        onClick={onRepair}
      />
      {!catalog.embedded && (
        <RowButton
          control="remove"
          label={t('options.remove', { name })}
          icon={Trash2}
          disabled={busy}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
