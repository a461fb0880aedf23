import { useState } from 'preact/hooks';
import type { CatalogInfo, CatalogsReply, RemovedCatalog } from '@/data/messages';
import { t } from '@/data/words/words';
import { visibleText } from '../../ui/visible-text';
import { useFocusAfter } from '../use-focus';
import { CatalogRow } from './CatalogRow';
import { moved } from './order';
import { RemovedList } from './RemovedList';
import type { StartRepair } from './start-repair';
import type { Catalogs } from './use-catalogs';
import { type DragOrder, useDragOrder } from './use-drag-order';

interface CatalogListProps {
  reply: CatalogsReply;
  catalogs: Catalogs;
  startRepair: StartRepair;
}

/** The catalogs in their order, and those that were removed and can come back. */
export function CatalogList({ reply, catalogs, startRepair }: CatalogListProps) {
  const { change, reorder } = catalogs;
  const { catalogs: rows, removed } = reply;
  const ids = rows.map(({ id }) => id);
  const focus = useFocusAfter();
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<string>();

  const act = (doing: Promise<void>, words = '') => {
    setRefusal(undefined);
    doing.then(
      () => setSaid(words),
      (error: unknown) => {
        focus.forget();
        setRefusal(error instanceof Error ? error.message : `${error}`);
      },
    );
  };
  const move = (id: string, place: number) => {
    const name = visibleText(rows.find((row) => row.id === id)?.name ?? '');
    act(
      reorder(moved(ids, id, place)),
      t('options.placeOf', { name, place: place + 1, count: rows.length }),
    );
  };
  const drag = useDragOrder(ids, move);
  const moveByButton = ({ id }: CatalogInfo, from: number, to: number) => {
    // At an end of the list the button that was pressed can do no more.
    const [same, other] = to < from ? (['up', 'down'] as const) : (['down', 'up'] as const);
    focus.ask(id, same, other);
    move(id, to);
  };
  const remove = ({ id, name }: CatalogInfo) => {
    focus.ask(id, 'undo');
    act(
      change('removeCatalog', { id }),
      t('options.catalogs.removed', { name: visibleText(name) }),
    );
  };
  const restore = ({ id, name }: RemovedCatalog) => {
    focus.ask(id, 'remove');
    act(change('restoreCatalog', { id }), t('options.catalogs.back', { name: visibleText(name) }));
  };
  const erase = ({ id, name }: RemovedCatalog) => {
    const at = removed.findIndex((each) => each.id === id);
    const neighbour = removed[at + 1] ?? removed[at - 1] ?? rows.at(-1);
    if (neighbour !== undefined) focus.ask(neighbour.id, 'undo', 'edit');
    act(change('eraseCatalog', { id }), t('options.catalogs.gone', { name: visibleText(name) }));
  };

  return (
    <div class="catalog-list" ref={focus.root}>
      {rows.length === 0 ? (
        <p>{t('options.catalogs.none')}</p>
      ) : (
        <ol class="catalogs">
          {rows.map((catalog, place) => (
            <li
              key={catalog.id}
              data-row={catalog.id}
              class={classOf(catalog, place, drag, rows.length)}
              {...drag.row(place)}
            >
              <CatalogRow
                {...{ catalog, place, change, startRepair }}
                of={rows.length}
                fixed={reply.storage === 'memory'}
                handle={drag.handle(catalog.id)}
                onMove={(to) => moveByButton(catalog, place, to)}
                onSwitch={(enabled) => act(change('switchCatalog', { id: catalog.id, enabled }))}
                onRemove={() => remove(catalog)}
                onEdited={() => focus.ask(catalog.id, 'edit')}
                onRepairAsked={() => focus.ask(catalog.id, 'repair')}
              />
            </li>
          ))}
        </ol>
      )}
      <RemovedList removed={removed} onRestore={restore} onErase={erase} />
      <p class="only-heard" role="status">
        {said}
      </p>
      {refusal !== undefined && (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}

function classOf(
  { id, enabled }: CatalogInfo,
  place: number,
  { dragged, gap }: DragOrder,
  count: number,
): string {
  const classes = ['catalog'];
  if (!enabled) classes.push('off');
  if (dragged === id) classes.push('dragged');
  if (gap === place) classes.push('gap-before');
  if (gap === count && place === count - 1) classes.push('gap-after');
  return classes.join(' ');
}
