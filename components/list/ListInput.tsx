import { FileUp } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/data/words/words';

import { Sentence } from '../ui/Sentence';

interface ListInputProps {
  text: string;
  /** A sentence about a file that could not be read. */
  failure?: string | undefined;
  /** A file is over the page. */
  over: boolean;
  onText: (text: string) => void;
  onRead: () => void;
  onFile: (file: File) => void;
}

/** Where a list is typed, pasted, dropped or chosen; pasting looks it up at once. */
export function ListInput({ text, failure, over, onText, onRead, onFile }: ListInputProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="list-input"
      onSubmit={(event) => {
        event.preventDefault();
        onRead();
      }}
    >
      <h1>
        <label for="list-text">{t('list.title')}</label>
      </h1>
      <p class="quiet" id="list-help">
        <Sentence text="list.help" parts={{ tool: <code>sha256sum</code> }} />
      </p>
      <textarea
        ref={field}
        id="list-text"
        class={over ? 'field code over' : 'field code'}
        aria-describedby="list-help"
        placeholder={t('list.placeholder')}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          onRead();
        }}
      />
      {failure !== undefined && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <div class="list-actions">
        <button type="submit" class="button primary" disabled={text.trim() === ''}>
          {t('list.lookUp')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          <FileUp size={14} aria-hidden="true" />
          {t('list.chooseFile')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('list.fileLabel')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
            // The same file chosen again is a change again.
            event.currentTarget.value = '';
          }}
        />
      </div>
    </form>
  );
}
