import { Pin, PinOff } from 'lucide-preact';
import { t } from '@/data/words/words';
import { useHere } from '../surface/surface';

interface PinButtonProps {
  id: string;
  name: string;
  /** Called when the record is taken out. */
  onUnpin?: (() => void) | undefined;
}

/** Puts a record among the pinned ones, or takes it out. */
export function PinButton({ id, name, onUnpin }: PinButtonProps) {
  const { surface, kept } = useHere();
  if (kept === undefined) return null;
  const pinned = kept.pinned.some((each) => each.id === id);
  const Icon = pinned ? PinOff : Pin;
  return (
    <button
      type="button"
      class="icon-button"
      aria-pressed={pinned}
      aria-label={t('kept.pin', { name })}
      title={t(pinned ? 'kept.unpin' : 'kept.pinMeaning')}
      onClick={() => {
        if (pinned) onUnpin?.();
        void surface.kept.pin(id, !pinned);
      }}
    >
      <Icon size={14} aria-hidden="true" />
    </button>
  );
}
