import { X } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { coveringSite, parseSite } from '@/data/sites';
import { t } from '@/data/words/words';
import { visibleText } from '../../ui/visible-text';

interface SiteListProps {
  /** What the list means: `Not on`. */
  what: string;
  /** What its field is for. */
  field: string;
  sites: readonly string[];
  /** Rejects with a sentence where the list is refused. */
  onChange: (sites: string[]) => Promise<void>;
}

/** A list of sites, each with its sub-domains, that a person adds to and takes from. */
export function SiteList({ what, field: label, sites, onChange }: SiteListProps) {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const change = async (work: () => Promise<void>) => {
    try {
      await work();
      setRefusal('');
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : `${error}`);
    }
  };
  const add = () =>
    change(async () => {
      const site = parseSite(text);
      const covering = coveringSite(site, sites);
      if (covering !== undefined) throw new Error(t('options.sites.listed', { site: covering }));
      await onChange([...sites, site].sort());
      setText('');
      // The button has nothing to add any more.
      field.current?.focus();
    });
  const remove = (site: string) =>
    change(async () => {
      await onChange(sites.filter((each) => each !== site));
      field.current?.focus();
    });

  return (
    <div class="site-list">
      {sites.length > 0 && (
        <ul aria-label={what}>
          {sites.map((site) => (
            <li key={site}>
              {visibleText(site)}
              <button
                type="button"
                class="icon-button"
                aria-label={t('options.remove', { name: site })}
                onClick={() => void remove(site)}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <input
          ref={field}
          class="field"
          type="text"
          inputMode="url"
          aria-label={label}
          aria-invalid={refusal !== ''}
          aria-describedby="site-refusal"
          placeholder="example.com"
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setRefusal('');
          }}
        />
        <button type="submit" class="button" disabled={text.trim() === ''}>
          {t('options.add')}
        </button>
      </form>
      <p id="site-refusal" role="status" class={refusal === '' ? undefined : 'failure'}>
        {refusal}
      </p>
    </div>
  );
}
