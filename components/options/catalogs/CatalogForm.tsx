import { useEffect, useRef, useState } from 'preact/hooks';
import { isDataDate } from '@/data/catalog/data-date';
import { MAX_CATALOG_NAME, MAX_LICENCE } from '@/data/limits';
import type { CatalogInfo } from '@/data/messages';
import type { ChangeCatalogs } from './use-catalogs';

interface CatalogFormProps {
  catalog: CatalogInfo;
  change: ChangeCatalogs;
  onClose: () => void;
}

/** Name, and of licence and date what the source does not say, in the place of what is shown. */
export function CatalogForm({ catalog, change, onClose }: CatalogFormProps) {
  const { id, told = {} } = catalog;
  const [name, setName] = useState(catalog.name);
  const [licence, setLicence] = useState(told.licence ?? '');
  const [dataDate, setDataDate] = useState(told.dataDate ?? '');
  const [refusal, setRefusal] = useState<string>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.select(), []);
  const asksLicence = catalog.licence === undefined || told.licence !== undefined;
  const asksDate = catalog.dataDate === undefined || told.dataDate !== undefined;

  const save = async () => {
    const wanted = { name: name.trim(), licence: licence.trim(), dataDate: dataDate.trim() };
    const problem = problemOf(wanted);
    if (problem !== undefined) return setRefusal(problem);
    try {
      if (wanted.name !== catalog.name) await change('renameCatalog', { id, name: wanted.name });
      if (wanted.licence !== (told.licence ?? '') || wanted.dataDate !== (told.dataDate ?? '')) {
        await change('describeCatalog', {
          id,
          ...(wanted.licence === '' ? {} : { licence: wanted.licence }),
          ...(wanted.dataDate === '' ? {} : { dataDate: wanted.dataDate }),
        });
      }
      onClose();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : `${error}`);
    }
  };

  return (
    <form
      class="catalog-form"
      noValidate
      aria-label={`Edit ${catalog.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label>
        Name
        <input
          ref={first}
          class="field"
          value={name}
          maxLength={MAX_CATALOG_NAME}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      {asksLicence && (
        <label>
          Licence
          <input
            class="field"
            value={licence}
            maxLength={MAX_LICENCE}
            placeholder="The source does not say"
            onInput={({ currentTarget }) => setLicence(currentTarget.value)}
          />
        </label>
      )}
      {asksDate && (
        <label>
          Date of the data
          <input
            class="field"
            value={dataDate}
            maxLength={10}
            placeholder="2021-11"
            onInput={({ currentTarget }) => setDataDate(currentTarget.value)}
          />
        </label>
      )}
      <div class="catalog-form-buttons">
        <button type="submit" class="button primary">
          Save
        </button>
        <button type="button" class="button" onClick={onClose}>
          Cancel
        </button>
      </div>
      {refusal !== undefined && (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
    </form>
  );
}

function problemOf({ name, dataDate }: { name: string; dataDate: string }): string | undefined {
  if (name === '') return 'A catalog needs a name: the card tells catalogs apart by it.';
  if (dataDate !== '' && !isDataDate(dataDate)) {
    return `“${dataDate}” is not a date. Write it as 2021, 2021-11 or 2021-11-30.`;
  }
  return undefined;
}
