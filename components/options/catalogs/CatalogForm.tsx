import { useEffect, useRef, useState } from 'preact/hooks';
import { isDataDate } from '@/data/catalog/data-date';
import { MAX_CATALOG_NAME, MAX_LICENCE } from '@/data/limits';
import type { CatalogInfo } from '@/data/messages';
import { t } from '@/data/words/words';
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
  useEffect(() => {
    // Not every browser has the focus go with the selection.
    first.current?.focus();
    first.current?.select();
  }, []);
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
      aria-label={t('options.edit', { name: catalog.name })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label>
        {t('options.catalogs.name')}
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
          {t('options.catalogs.licence')}
          <input
            class="field"
            value={licence}
            maxLength={MAX_LICENCE}
            placeholder={t('options.catalogs.notSaid')}
            onInput={({ currentTarget }) => setLicence(currentTarget.value)}
          />
        </label>
      )}
      {asksDate && (
        <label>
          {t('options.catalogs.date')}
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
          {t('options.save')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('options.cancel')}
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
  if (name === '') return t('options.catalogs.nameNeeded');
  if (dataDate !== '' && !isDataDate(dataDate)) {
    return t('options.catalogs.noDate', { text: dataDate });
  }
  return undefined;
}
