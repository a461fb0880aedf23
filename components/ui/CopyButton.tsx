import { Check, Copy, X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/data/words/words';

/** Long enough to be noticed, short enough not to be taken for a state. */
const SHOWN_FOR_MS = 1600;

interface CopyButtonProps {
  /** What is copied, as its accessible name: `SHA256`. */
  what: string;
  /** Or what writes it, where that takes a while. */
  text: string | (() => Promise<string>);
  onCopy: (text: string) => Promise<boolean>;
  /** A visible label beside the icon. */
  label?: string;
  /** The key that presses it, where the surface around it takes keys. */
  shortcut?: string;
}

type CopyState = 'idle' | 'copied' | 'failed';

export function CopyButton({ what, text, onCopy, label, shortcut }: CopyButtonProps) {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(setState, SHOWN_FOR_MS, 'idle');
    return () => clearTimeout(timer);
  }, [state]);

  const copy = () => {
    const copied = typeof text === 'string' ? onCopy(text) : text().then(onCopy);
    copied.then(
      (done) => setState(done ? 'copied' : 'failed'),
      () => setState('failed'),
    );
  };
  const Icon = state === 'copied' ? Check : state === 'failed' ? X : Copy;
  return (
    <>
      <button
        type="button"
        class={label === undefined ? 'icon-button' : 'button'}
        data-copied={state}
        aria-label={label === undefined ? t('ui.copy', { what }) : undefined}
        aria-keyshortcuts={shortcut}
        title={
          shortcut === undefined
            ? t('ui.copy', { what })
            : `${t('ui.copy', { what })} (${shortcut})`
        }
        onClick={copy}
      >
        <Icon size={14} aria-hidden="true" />
        {label}
      </button>
      <span class="only-heard" role="status">
        {state === 'copied' && t('ui.copied', { what })}
        {state === 'failed' && t('ui.notCopied', { what })}
      </span>
    </>
  );
}
