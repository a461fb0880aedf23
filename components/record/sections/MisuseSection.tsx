import type { ComponentChildren, JSX } from 'preact';
import type { Misuse } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { docLink } from '../../markdown/doc-link';
import { formatNumber } from '../../ui/format';
import { groupBy } from '../../ui/group-by';
import { Sentence } from '../../ui/Sentence';
import { visibleText } from '../../ui/visible-text';
import { ShowMore } from '../ShowMore';
import { useShowMore } from '../use-show-more';

/** Rows of a source before the others are asked for. */
const SHOWN_AT_FIRST = 12;

/** Places in public rules and reports that name the file; that alone says nothing of this file. */
export function MisuseSection({ misuse }: { misuse: readonly Misuse[] }) {
  const bySource = groupBy(misuse, (row) => row.source);
  return (
    <>
      <p class="quiet">{t('record.misuseMeans')}</p>
      {[...bySource].map(([source, rows]) => (
        <Source key={source} source={source} rows={rows} />
      ))}
    </>
  );
}

function Source({ source, rows }: { source: string; rows: readonly Misuse[] }) {
  const { shown, hidden, showAll, rowProps } = useShowMore<Misuse, HTMLLIElement>(
    rows,
    SHOWN_AT_FIRST,
  );
  const licences = groupBy(
    rows.filter((row) => row.license !== undefined),
    (row) => `${row.license} ${row.licenseUrl ?? ''}`,
  );
  return (
    <div class="misuse">
      <h3>
        <Linked text={source} url={rows.find((row) => row.sourceUrl)?.sourceUrl} />
        <span class="count">{formatNumber(rows.length)}</span>
        {[...licences.values()].map(([row]) =>
          row?.license === undefined ? null : (
            <span key={`${row.license} ${row.licenseUrl}`} class="licence">
              <Sentence
                text="record.licence"
                parts={{ licence: <Linked text={row.license} url={row.licenseUrl} /> }}
              />
            </span>
          ),
        )}
      </h3>
      <ul>{shown.map((row, place) => renderRow(row, rowProps(place)))}</ul>
      <ShowMore hidden={hidden} onShow={showAll} />
    </div>
  );
}

/** Rows have no name of their own and never move, so they need no key. */
function renderRow(row: Misuse, props: JSX.HTMLAttributes<HTMLLIElement>): ComponentChildren {
  return (
    <li {...props}>
      <span class="misuse-file">
        {row.file !== undefined && <Linked text={row.file} url={row.fileUrl} />}
      </span>
      {row.example !== undefined && <code>{visibleText(row.example)}</code>}
    </li>
  );
}

function Linked({ text, url }: { text: string; url: string | undefined }) {
  const address = url === undefined ? undefined : docLink(url);
  if (address === undefined) return <>{visibleText(text)}</>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener">
      {visibleText(text)}
    </a>
  );
}
