import { Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CatalogInfo } from '@/data/messages';
import { docLink } from '../markdown/doc-link';
import { formatBytes, plural } from '../ui/format';
import { visibleText } from '../ui/visible-text';

interface CatalogRowProps {
  catalog: CatalogInfo;
  /** Rejects with a sentence where it could not be removed. */
  onRemove: (id: string) => Promise<void>;
}

type Removal =
  | { state: 'none' }
  | { state: 'asked' }
  | { state: 'running' }
  | { state: 'failed'; message: string };

export function CatalogRow({ catalog, onRemove }: CatalogRowProps) {
  const [removal, setRemoval] = useState<Removal>({ state: 'none' });
  const name = visibleText(catalog.name);
  const remove = () => {
    setRemoval({ state: 'running' });
    onRemove(catalog.id).catch((error: unknown) =>
      setRemoval({ state: 'failed', message: error instanceof Error ? error.message : `${error}` }),
    );
  };
  const keep = useRef<HTMLButtonElement>(null);
  // The button that asked is gone, and with it the focus.
  useEffect(() => {
    if (removal.state === 'asked') keep.current?.focus();
  }, [removal.state]);
  const asking = removal.state === 'asked' || removal.state === 'running';
  return (
    <li class="catalog">
      <div class="catalog-head">
        <h3>{name}</h3>
        {catalog.embedded && <span class="tag">Comes with PE Lens</span>}
        {!catalog.enabled && <span class="tag">Switched off</span>}
        {!catalog.embedded && !asking && (
          <button
            type="button"
            class="icon-button"
            aria-label={`Remove ${name}`}
            title="Remove"
            onClick={() => setRemoval({ state: 'asked' })}
          >
            <Trash2 size={15} aria-hidden="true" />
          </button>
        )}
      </div>
      <p class="quiet">{factsOf(catalog)}</p>
      <Origin catalog={catalog} />
      {catalog.failure !== undefined && (
        <p class="failure" role="alert">
          {catalog.failure}
        </p>
      )}
      {asking && (
        <div class="confirm" role="alertdialog" aria-label={`Remove ${name}`}>
          <p>
            Remove {name} and its{' '}
            {plural(catalog.files + catalog.comObjects, { one: '# record', other: '# records' })}?
            To have it back, import it again.
          </p>
          <button
            type="button"
            class="button"
            ref={keep}
            disabled={removal.state === 'running'}
            onClick={() => setRemoval({ state: 'none' })}
          >
            Keep
          </button>
          <button
            type="button"
            class="button primary"
            disabled={removal.state === 'running'}
            onClick={remove}
          >
            Remove
          </button>
        </div>
      )}
      {removal.state === 'failed' && (
        <p class="failure" role="alert">
          {removal.message}
        </p>
      )}
    </li>
  );
}

function factsOf(catalog: CatalogInfo): string {
  const facts = [
    plural(catalog.files, { one: '# file', other: '# files' }),
    catalog.comObjects === 0
      ? undefined
      : plural(catalog.comObjects, { one: '# COM object', other: '# COM objects' }),
    catalog.dataDate === undefined ? undefined : `data of ${catalog.dataDate}`,
    catalog.bytes === 0 ? undefined : `${formatBytes(catalog.bytes)} on disk`,
  ];
  return facts.filter((fact) => fact !== undefined).join(' · ');
}

function Origin({ catalog: { licence, source } }: { catalog: CatalogInfo }) {
  if (licence === undefined && source === undefined) return null;
  const address = source === undefined ? undefined : docLink(source);
  return (
    <p class="quiet">
      {licence !== undefined && <>Licence: {visibleText(licence)}. </>}
      {address !== undefined ? (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {address}
        </a>
      ) : (
        source !== undefined && visibleText(source)
      )}
    </p>
  );
}
