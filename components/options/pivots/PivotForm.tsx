import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { checkPivot, examplePivot, type OwnPivot } from '@/data/pivots/own-pivot';
import { PIVOT_FIELDS } from '@/data/pivots/pivot-values';
import { t } from '@/data/words/words';
import { Sentence } from '../../ui/Sentence';

interface PivotFormProps {
  /** Edited; absent where a new one is added. */
  pivot?: OwnPivot;
  /** Names of the others. */
  taken: readonly string[];
  /** Rejects with a sentence. */
  onSave: (pivot: OwnPivot) => Promise<void>;
  onCancel?: () => void;
}

/** Name and template of one's own pivot; what the template makes of a record is shown meanwhile. */
export function PivotForm({ pivot, taken, onSave, onCancel }: PivotFormProps) {
  const [name, setName] = useState(pivot?.name ?? '');
  const [template, setTemplate] = useState(pivot?.template ?? '');
  const [refusal, setRefusal] = useState('');
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const edited = pivot !== undefined;
  useEffect(() => {
    if (edited) first.current?.focus();
  }, [edited]);
  const example = examplePivot(template);

  const save = async () => {
    try {
      await onSave(checkPivot({ name, template }, taken));
      setRefusal('');
      if (pivot !== undefined) return;
      setName('');
      setTemplate('');
      // The button has nothing to add any more.
      first.current?.focus();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : `${error}`);
    }
  };
  /** What was refused is another thing once it is typed on. */
  const type = (change: () => void) => {
    change();
    setRefusal('');
  };
  const said = { 'aria-invalid': refusal !== '', 'aria-describedby': `${id}-said` };
  return (
    <form
      class="pivot-form"
      aria-label={
        pivot === undefined ? t('options.pivots.addPivot') : t('options.edit', { name: pivot.name })
      }
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        {t('options.pivots.name')}
        <input
          ref={first}
          class="field"
          type="text"
          {...said}
          autocomplete="off"
          value={name}
          onInput={({ currentTarget: { value } }) => type(() => setName(value))}
        />
      </label>
      <label class="pivot-template">
        {t('options.pivots.address')}
        <input
          class="field"
          type="text"
          inputMode="url"
          {...said}
          placeholder="https://example.org/search?q={sha256}"
          spellcheck={false}
          autocomplete="off"
          value={template}
          onInput={({ currentTarget: { value } }) => type(() => setTemplate(value))}
        />
      </label>
      <div class="pivot-form-buttons">
        <button
          type="submit"
          class="button"
          disabled={pivot === undefined && name.trim() === '' && template.trim() === ''}
        >
          {pivot === undefined ? t('options.add') : t('options.save')}
        </button>
        {onCancel && (
          <button type="button" class="button" onClick={onCancel}>
            {t('options.cancel')}
          </button>
        )}
      </div>
      <p id={`${id}-said`} role="status" class={refusal === '' ? 'quiet' : 'failure'}>
        {refusal !== '' && refusal}
        {refusal === '' && example !== undefined && (
          <Sentence
            text="options.pivots.example"
            parts={{ name: 'wksprt.exe', address: <span class="code">{example}</span> }}
          />
        )}
      </p>
      <details>
        <summary>{t('options.pivots.fields')}</summary>
        <ul class="pivot-fields">
          {PIVOT_FIELDS.map((field) => (
            <li key={field} class="code">{`{${field}}`}</li>
          ))}
        </ul>
        <p class="quiet">{t('options.pivots.fieldsMeaning', { hash: '{hash}', file: '{file}' })}</p>
      </details>
    </form>
  );
}
