import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/data/words/words';
import { ManagedNotice } from '../../settings/ManagedNotice';

interface AddressFormProps {
  address: string;
  defaultAddress: string;
  disabled: boolean;
  /** An organisation has set it. */
  managed: boolean;
  /** Rejects with a sentence where it is no address to download from. */
  onChange: (address: string) => Promise<void>;
}

type Saving = { state: 'none' } | { state: 'saved' } | { state: 'refused'; message: string };

/** Where the library comes from: changed by few, so it is folded away. */
export function AddressForm(props: AddressFormProps) {
  const { address, defaultAddress, managed, onChange } = props;
  const disabled = props.disabled || managed;
  const [text, setText] = useState(address);
  const field = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  // Another tab may have changed it.
  useEffect(() => setText(address), [address]);

  const save = async (next: string) => {
    try {
      await onChange(next);
      setText(next.trim());
      setSaving({ state: 'saved' });
      // The button has nothing to change any more.
      field.current?.focus();
    } catch (error) {
      const message = error instanceof Error ? error.message : `${error}`;
      setSaving({ state: 'refused', message });
    }
  };
  const refused = saving.state === 'refused';
  return (
    <details class="download-address">
      <summary>{t('options.download.address')}</summary>
      {managed && <ManagedNotice />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(text);
        }}
      >
        <input
          ref={field}
          class="field"
          type="url"
          aria-label={t('options.download.addressOf')}
          aria-invalid={refused}
          aria-describedby="download-address-said"
          spellcheck={false}
          value={text}
          disabled={disabled}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setSaving({ state: 'none' });
          }}
        />
        <button type="submit" class="button" disabled={disabled || text === address}>
          {t('options.save')}
        </button>
        <button
          type="button"
          class="button"
          disabled={disabled || address === defaultAddress}
          onClick={() => void save(defaultAddress)}
        >
          {t('options.download.restore')}
        </button>
      </form>
      <p id="download-address-said" role="status" class={refused ? 'failure' : 'quiet'}>
        {saving.state === 'refused' && saving.message}
        {saving.state === 'saved' && t('options.download.saved')}
      </p>
    </details>
  );
}
