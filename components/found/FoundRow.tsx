import { ChevronDown, ChevronUp, SquareArrowOutUpRight, TriangleAlert } from 'lucide-preact';
import type { FoundGroup } from '@/data/found/groups';
import { plural, t } from '@/data/words/words';
import { PinButton } from '../kept/PinButton';
import { RecordLink } from '../surface/RecordLink';
import { KindIcon } from '../ui/KindIcon';
import { visibleText } from '../ui/visible-text';
import { matchName } from '../ui/words';
import { shortened } from './shortened';

interface FoundRowProps {
  group: FoundGroup;
  /** The place of it that was gone to last, from 0. */
  at: { place: number; hidden: boolean } | undefined;
  onStep: (step: 1 | -1) => void;
}

/** A record on the page: what it is, how it matched, and the way to each of its places. */
export function FoundRow({ group, at, onStep }: FoundRowProps) {
  const { match, places, mark } = group;
  const name = titleOf(group);
  const what = whatOf(group);
  const by = group.by.map(matchName).join(', ');
  return (
    <li class="found-row">
      {match && mark !== 'noted' ? (
        <KindIcon record={match.record} size={16} />
      ) : (
        <TriangleAlert class="found-noted" size={16} aria-hidden="true" />
      )}
      <button
        type="button"
        class="row-main"
        title={t('found.show', { name })}
        onClick={() => onStep(1)}
      >
        {name}
      </button>
      <span class="found-count quiet">
        {at === undefined ? (
          plural('found.places', places)
        ) : (
          <span role="status">{t('found.placeOf', { place: at.place + 1, places })}</span>
        )}
      </span>
      <div class="found-facts quiet">
        {what !== undefined && (
          <div class="found-line" dir="auto">
            {what}
          </div>
        )}
        {by !== '' && <div>{by}</div>}
      </div>
      <div class="found-buttons">
        {match && (
          <>
            <PinButton id={match.record.id} name={visibleText(match.record.name)} />
            <RecordLink
              class="icon-button"
              id={match.record.id}
              catalog={match.catalog.id}
              label={t('found.openRecordOf', { name })}
              title={t('found.openRecord')}
            >
              <SquareArrowOutUpRight size={14} aria-hidden="true" />
            </RecordLink>
          </>
        )}
        {places > 1 && (
          <>
            <Step name={name} to="previous" onClick={() => onStep(-1)} />
            <Step name={name} to="next" onClick={() => onStep(1)} />
          </>
        )}
      </div>
      {mark === 'noted' &&
        group.notes.map(({ text }) => (
          <p key={text} class="found-note">
            {visibleText(text)}
          </p>
        ))}
      {at?.hidden && (
        <p class="found-note quiet" role="status">
          {t('found.hidden')}
        </p>
      )}
    </li>
  );
}

interface StepProps {
  name: string;
  to: 'previous' | 'next';
  onClick: () => void;
}

function Step({ name, to, onClick }: StepProps) {
  const Icon = to === 'next' ? ChevronDown : ChevronUp;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t(`found.${to}Of`, { name })}
      title={t(`found.${to}`)}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}

/** The record's name; where the page leaves open which record is meant, what the page says. */
function titleOf({ match, records, indicators: [first] }: FoundGroup): string {
  const isNamed = match !== undefined && (records === 1 || first?.kind === 'file-name');
  return visibleText(isNamed ? match.record.name : shortened(first?.text ?? ''));
}

function whatOf({ match, records, indicators: [first] }: FoundGroup): string | undefined {
  if (match === undefined) return undefined;
  const { description } = match.record;
  if (records === 1) return description && visibleText(description);
  return first?.kind === 'file-name' && description !== undefined
    ? `${plural('found.records', records)} · ${visibleText(description)}`
    : plural('found.recordsSuchAs', records, { name: visibleText(match.record.name) });
}
