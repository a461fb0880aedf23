import { ArrowDown, ArrowUp, Pencil, Trash2, Wrench } from 'lucide-preact';
import type { CatalogInfo } from '@/data/messages';
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
            label={`Move ${name} up`}
            icon={ArrowUp}
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          />
          <RowButton
            control="down"
            label={`Move ${name} down`}
            icon={ArrowDown}
            disabled={place === of - 1}
            onClick={() => onMove(place + 1)}
          />
        </>
      )}
      <RowButton control="edit" label={`Edit ${name}`} icon={Pencil} onClick={onEdit} />
      <RowButton
        control="repair"
        label={`Check and repair ${name}`}
        icon={Wrench}
        disabled={busy}
        onClick={onRepair}
      />
      {!catalog.embedded && (
        <RowButton
          control="remove"
          label={`Remove ${name}`}
          icon={Trash2}
          disabled={busy}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
