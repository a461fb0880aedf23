import { FileUp } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/data/words/words';
import { Sentence } from '../ui/Sentence';

interface DropZoneProps {
  disabled: boolean;
  /** An import runs; what is given now waits. */
  busy: boolean;
  onFiles: (files: File[]) => void;
}

/** Files are dropped here or chosen with its button. */
export function DropZone({ disabled, busy, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // A file dropped beside the zone would otherwise take the place of the page.
  useEffect(() => {
    const stay = (event: DragEvent) => event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button, not instead of it.
    <div
      class={`drop-zone${over ? ' over' : ''}${busy ? ' busy' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      {!busy && <FileUp size={22} strokeWidth={1.5} aria-hidden="true" />}
      <p>{busy ? t('options.import.more') : t('options.import.drop')}</p>
      {!busy && (
        <p class="drop-formats">
          <Sentence
            text="options.import.formats"
            parts={{
              zip: <span class="code">.zip</span>,
              gz: <span class="code">.gz</span>,
            }}
          />
        </p>
      )}
      <button
        type="button"
        class={busy ? 'button' : 'button primary'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {t('options.import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('options.import.files')}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again is a change again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
