import { useEffect, useState } from 'preact/hooks';
import { t } from '@/data/words/words';

/** Reads a kept picture; `null` where the catalog was loaded without pictures. */
export type LoadScreenshot = (catalog: string, name: string) => Promise<Blob | null>;

interface ScreenshotSectionProps {
  names: readonly string[];
  catalog: string;
  loadScreenshot: LoadScreenshot;
}

export function ScreenshotSection({ names, catalog, loadScreenshot }: ScreenshotSectionProps) {
  return (
    <ul class="screenshots">
      {names.map((name) => (
        <li key={name}>
          <Screenshot name={name} catalog={catalog} loadScreenshot={loadScreenshot} />
        </li>
      ))}
    </ul>
  );
}

type Picture = { state: 'loading' } | { state: 'shown'; url: string } | { state: 'absent' };

function Screenshot({
  name,
  catalog,
  loadScreenshot,
}: Omit<ScreenshotSectionProps, 'names'> & { name: string }) {
  const [picture, setPicture] = useState<Picture>({ state: 'loading' });
  useEffect(() => {
    let current = true;
    let url: string | undefined;
    loadScreenshot(catalog, name).then(
      (blob) => {
        if (!current) return;
        if (blob === null) return setPicture({ state: 'absent' });
        url = URL.createObjectURL(blob);
        setPicture({ state: 'shown', url });
      },
      () => current && setPicture({ state: 'absent' }),
    );
    return () => {
      current = false;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [name, catalog, loadScreenshot]);

  return (
    <figure>
      {picture.state === 'shown' && <img src={picture.url} alt={t('record.pictureOf', { name })} />}
      {picture.state === 'absent' && <p class="quiet">{t('record.noPicture')}</p>}
      <figcaption class="code">{name}</figcaption>
    </figure>
  );
}
