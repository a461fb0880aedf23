import { GripVertical } from 'lucide-preact';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CatalogInfo } from '@/data/messages';
import { t } from '@/data/words/words';
import { visibleText } from '../../ui/visible-text';
import { CatalogActions } from './CatalogActions';
import { CatalogForm } from './CatalogForm';
import { factWords } from './catalog-words';
import { Origin } from './Origin';
import { RepairView } from './RepairView';
import type { StartRepair } from './start-repair';
import type { ChangeCatalogs } from './use-catalogs';
import { useRepair } from './use-repair';

interface CatalogRowProps {
  catalog: CatalogInfo;
  place: number;
  of: number;
  /** Nothing is kept here: there is nothing to order, edit or repair. */
  fixed: boolean;
  change: ChangeCatalogs;
  startRepair: StartRepair;
  onMove: (place: number) => void;
  onSwitch: (enabled: boolean) => void;
  onRemove: () => void;
  /** The row's form was closed, and the focus in it is gone. */
  onEdited: () => void;
  /** The button beside a failure was pressed, which goes while the repair runs. */
  onRepairAsked: () => void;
  handle: JSX.HTMLAttributes<HTMLSpanElement>;
}

export function CatalogRow(props: CatalogRowProps) {
  const { catalog, place, of, fixed, change, startRepair, onMove, onEdited, handle } = props;
  const [editing, setEditing] = useState(false);
  const [repair, startIt] = useRepair(catalog.id, startRepair, change);
  const name = visibleText(catalog.name);
  const busy = repair.state === 'running';
  const close = () => {
    setEditing(false);
    onEdited();
  };
  return (
    <>
      <div class="catalog-head">
        <div class="catalog-title">
          {!fixed && of > 1 && (
            <span class="grip" title={t('options.catalogs.drag')} aria-hidden="true" {...handle}>
              <GripVertical size={15} />
            </span>
          )}
          <h3>{name}</h3>
          {catalog.embedded && <span class="tag">{t('options.catalogs.shipped')}</span>}
        </div>
        {!fixed && (
          <CatalogActions
            {...{ catalog, name, place, of, busy, onMove }}
            onEdit={() => (editing ? close() : setEditing(true))}
            onRepair={startIt}
            onRemove={props.onRemove}
          />
        )}
        <label class="catalog-switch">
          <input
            type="checkbox"
            aria-label={t('options.catalogs.use', { name })}
            checked={catalog.enabled}
            onChange={({ currentTarget }) => props.onSwitch(currentTarget.checked)}
          />
          <span>{catalog.enabled ? t('options.catalogs.on') : t('options.catalogs.off')}</span>
        </label>
      </div>
      {editing ? (
        <CatalogForm catalog={catalog} change={change} onClose={close} />
      ) : (
        <>
          <p class="quiet">{factWords(catalog)}</p>
          <Origin catalog={catalog} />
        </>
      )}
      {catalog.failure !== undefined && repair.state !== 'running' && (
        <div class="failure" role="alert">
          <p>{catalog.failure}</p>
          {!fixed && (
            <button
              type="button"
              class="button"
              onClick={() => {
                startIt();
                props.onRepairAsked();
              }}
            >
              {t('options.catalogs.repair')}
            </button>
          )}
        </div>
      )}
      <RepairView name={name} repair={repair} />
    </>
  );
}
