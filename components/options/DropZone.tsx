import { FileUp } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';

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
      <p>{busy ? 'Drop more files here: they wait for their turn' : 'Drop files here'}</p>
      {!busy && (
        <p class="drop-formats">
          Library pages, collector JSON, CSV, COM JSON, ssdeep lists, NDJSON and packs of PE Lens:
          plain, in <span class="code">.zip</span> archives or as <span class="code">.gz</span>.
          What is dropped together becomes one catalog.
        </p>
      )}
      <button
        type="button"
        class={busy ? 'button' : 'button primary'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        Choose files
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to import"
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again is a change again.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
