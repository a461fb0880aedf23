import { PanelRight } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '@/data/words/words';

interface KeepButtonProps {
  /** Puts the record among the pinned ones of the side panel. */
  onKeep: () => Promise<unknown>;
}

/** Pins a record to the side panel from where its pins are not known; it is taken out there. */
export function KeepButton({ onKeep }: KeepButtonProps) {
  const [kept, setKept] = useState(false);
  const keep = () => {
    void onKeep().then(() => setKept(true));
  };
  return (
    <button type="button" class="button" title={t('kept.pinMeaning')} onClick={keep}>
      <PanelRight size={14} aria-hidden="true" />
      <span aria-live="polite">{t(kept ? 'kept.done' : 'kept.toPanel')}</span>
    </button>
  );
}
