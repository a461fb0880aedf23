import { CircleQuestionMark, Grip, Pin, PinOff, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '@/data/words/words';
import type { CardProps } from './card-props';
import { useDrag } from './use-drag';

/** What the head's buttons do; the same for every card. */
interface HeadActions
  extends Pick<CardProps, 'pinned' | 'onPin' | 'onClose' | 'onMove' | 'onNextCorner' | 'step'> {
  keysShown: boolean;
  onKeys: () => void;
}

export interface HeadContent {
  title: string;
  icon?: ComponentChildren;
  /** The title is what the page shows, not the name of a record. */
  code?: boolean;
  children?: ComponentChildren;
}

/** What the card is about, and its buttons; it stays while the rest scrolls. */
export function CardHead({ title, icon, code, children, ...actions }: HeadContent & HeadActions) {
  const { pinned, onPin, onClose, onMove, onNextCorner, step, keysShown, onKeys } = actions;
  const { pointer, keys, wasDragged } = useDrag(onMove);
  return (
    <header class={onMove === undefined ? 'card-head' : 'card-head movable'} {...pointer}>
      <div class="card-title handle">
        {icon}
        <h2 class={code === true ? 'code' : undefined}>{title}</h2>
        <div class="card-buttons">
          {onMove !== undefined && (
            <button
              type="button"
              class="icon-button handle grip"
              aria-label={t('card.button.move')}
              aria-keyshortcuts="M"
              data-key-focuses
              title={t('card.button.moveHint')}
              onClick={() => !wasDragged() && onNextCorner?.()}
              {...keys}
            >
              <Grip size={15} aria-hidden="true" />
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('card.button.keys')}
            aria-expanded={keysShown}
            aria-keyshortcuts="?"
            title={t('card.button.keysHint')}
            onClick={onKeys}
          >
            <CircleQuestionMark size={15} aria-hidden="true" />
          </button>
          {onPin !== undefined && (
            <button
              type="button"
              class="icon-button"
              aria-pressed={pinned}
              aria-label={t('card.button.pin')}
              aria-keyshortcuts="P"
              title={t(pinned ? 'card.button.unpinHint' : 'card.button.pinHint')}
              onClick={() => onPin(!pinned)}
            >
              {pinned ? (
                <PinOff size={15} aria-hidden="true" />
              ) : (
                <Pin size={15} aria-hidden="true" />
              )}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={t('card.button.close')}
            title={t('card.button.closeHint')}
            onClick={onClose}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      </div>
      {children}
      {step !== undefined && <p class="card-step quiet">{stepWords(step)}</p>}
    </header>
  );
}

/** Which of the page's marks a card belongs to. */
export function stepWords({ place, places }: NonNullable<CardProps['step']>): string {
  return t('card.step', { place, places });
}
