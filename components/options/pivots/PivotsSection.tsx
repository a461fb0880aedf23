import { useState } from 'preact/hooks';
import { completePivots, DEFAULT_PIVOTS, type PivotEntry, pivotOf } from '@/data/pivots/pivot-list';
import type { Settings } from '@/data/settings';
import { t } from '@/data/words/words';
import { ManagedNotice } from '../../settings/ManagedNotice';
import type { SettingsAccess } from '../../settings/settings-access';
import { visibleText } from '../../ui/visible-text';
import { useFocusAfter } from '../use-focus';
import { PivotForm } from './PivotForm';
import { PivotRow } from './PivotRow';

interface PivotsSectionProps {
  settings: Settings;
  access: SettingsAccess;
  managed: boolean;
}

/** Where a record links to: which services, in which order, and one's own. */
export function PivotsSection({ settings, access, managed }: PivotsSectionProps) {
  const entries = completePivots(settings.pivots);
  const [editing, setEditing] = useState<string>();
  const [said, setSaid] = useState('');
  const focus = useFocusAfter();

  /** Rejects with a sentence where the list is refused. */
  const store = async (next: readonly PivotEntry[], words = '') => {
    await access.change({ pivots: [...next] });
    setSaid(words);
  };
  const act = (next: readonly PivotEntry[], words?: string) => {
    store(next, words).catch((error: unknown) => {
      focus.forget();
      setSaid(error instanceof Error ? error.message : `${error}`);
    });
  };
  const orderAsShipped = () => {
    const [first] = DEFAULT_PIVOTS;
    // The button goes with what it does.
    if (first !== undefined) focus.ask(pivotOf(first).name, 'down');
    act([...DEFAULT_PIVOTS, ...entries.filter(isOwn)]);
  };
  const replaced = (at: number, ...by: PivotEntry[]) => entries.toSpliced(at, 1, ...by);
  const move = (from: number, to: number) => {
    const entry = entries[from];
    if (entry === undefined) return;
    const { name } = pivotOf(entry);
    const [same, other] = to < from ? (['up', 'down'] as const) : (['down', 'up'] as const);
    focus.ask(name, same, other);
    act(
      entries.toSpliced(from, 1).toSpliced(to, 0, entry),
      t('options.placeOf', {
        name: visibleText(name),
        place: to + 1,
        count: entries.length,
      }),
    );
  };
  return (
    <section class="panel" id="pivots" aria-labelledby="pivots-heading">
      <h2 id="pivots-heading">{t('options.section.pivots')}</h2>
      <p class="quiet">{t('options.pivots.what')}</p>
      {managed && <ManagedNotice />}
      <div class="pivot-settings" ref={focus.root}>
        <ol class="pivot-list">
          {entries.map((entry, at) => {
            const { name } = pivotOf(entry);
            return (
              <li key={name} data-row={name}>
                {editing === name && !('shipped' in entry) ? (
                  <PivotForm
                    pivot={entry}
                    taken={namesOf(entries, at)}
                    onSave={async (pivot) => {
                      await store(replaced(at, { ...pivot, on: entry.on }));
                      focus.ask(pivot.name, 'edit');
                      setEditing(undefined);
                    }}
                    onCancel={() => {
                      focus.ask(name, 'edit');
                      setEditing(undefined);
                    }}
                  />
                ) : (
                  <PivotRow
                    entry={entry}
                    place={at}
                    of={entries.length}
                    fixed={managed}
                    onMove={(to) => move(at, to)}
                    onSwitch={(on) => act(replaced(at, { ...entry, on }))}
                    onEdit={() => setEditing(name)}
                    onRemove={() => {
                      const next = entries[at + 1] ?? entries[at - 1];
                      if (next !== undefined) focus.ask(pivotOf(next).name, 'up', 'down');
                      act(replaced(at), t('options.pivots.removed', { name: visibleText(name) }));
                    }}
                  />
                )}
              </li>
            );
          })}
        </ol>
        {!managed && (
          <PivotForm
            taken={namesOf(entries)}
            onSave={(pivot) =>
              store(
                [...entries, { ...pivot, on: true }],
                t('options.pivots.added', { name: visibleText(pivot.name) }),
              )
            }
          />
        )}
        {!managed && !isDefaultOrder(entries) && (
          <p>
            <button type="button" class="button" onClick={orderAsShipped}>
              {t('options.pivots.shippedOrder')}
            </button>
          </p>
        )}
        <p class="only-heard" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}

function isOwn(entry: PivotEntry): boolean {
  return !('shipped' in entry);
}

function isDefaultOrder(entries: readonly PivotEntry[]): boolean {
  const before = entries.slice(0, DEFAULT_PIVOTS.length);
  return JSON.stringify(before) === JSON.stringify(DEFAULT_PIVOTS);
}

/** Names that another pivot has. */
function namesOf(entries: readonly PivotEntry[], except = -1): string[] {
  return entries.filter((_, at) => at !== except).map((entry) => pivotOf(entry).name);
}
