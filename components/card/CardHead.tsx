import { Pin, PinOff, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

interface CardHeadProps {
  title: string;
  icon?: ComponentChildren;
  /** The title is what the page shows, not the name of a record. */
  code?: boolean;
  pinned: boolean;
  onPin: ((pinned: boolean) => void) | undefined;
  onClose: () => void;
  children?: ComponentChildren;
}

/** What the card is about, and its two buttons; it stays while the rest scrolls. */
export function CardHead({ title, icon, code, pinned, onPin, onClose, children }: CardHeadProps) {
  const pinWords = pinned ? 'Unpin' : 'Pin: keep this card open';
  return (
    <header class="card-head">
      <div class="card-title">
        {icon}
        <h2 class={code === true ? 'code' : undefined}>{title}</h2>
        <div class="card-buttons">
          {onPin !== undefined && (
            <button
              type="button"
              class="icon-button"
              aria-pressed={pinned}
              aria-label="Pin"
              title={pinWords}
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
            aria-label="Close"
            title="Close (Esc)"
            onClick={onClose}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      </div>
      {children}
    </header>
  );
}
