import { ChevronRight, Server } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { plural, t } from '@/data/words/words';
import { KindIcon } from '../ui/KindIcon';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import type { BrowseEntry } from './browse-source';
import { type ComServer, clsidOf, filterComObjects, progIdOf } from './com-orders';
import { COM_ORDERS, type ComOrder, type Place, placeUrl } from './place';
import { RowList } from './RowList';
import { stayHere, type ViewProps } from './view';

/** CLSID and ProgID are terms, the same in every language. */
function orderName(by: ComOrder): string {
  if (by === 'clsid') return 'CLSID';
  return by === 'progid' ? 'ProgID' : t(`browse.by.${by}`);
}

/** COM objects by name, CLSID, ProgID or server. */
export function ComView(props: ViewProps) {
  const { place, go } = props;
  return (
    <>
      <nav class="way" aria-label={t('browse.orders')}>
        <ul class="kinds">
          {COM_ORDERS.map((by) => {
            const to: Place = { ...place, by, server: '' };
            return (
              <li key={by}>
                <a
                  href={placeUrl(to)}
                  aria-current={place.by === by ? 'true' : undefined}
                  onClick={stayHere(() => go(to))}
                >
                  {orderName(by)}
                </a>
              </li>
            );
          })}
        </ul>
      </nav>
      {place.by !== 'server' ? (
        <Objects {...props} by={place.by} />
      ) : place.server === '' ? (
        <Servers {...props} />
      ) : (
        <OfServer {...props} />
      )}
    </>
  );
}

function Objects({ contents, filter, by }: ViewProps & { by: Exclude<ComOrder, 'server'> }) {
  const all = contents.comObjectsBy(by);
  const rows = useMemo(() => filterComObjects(all, filter), [all, filter]);
  const empty =
    by === 'progid' && all.length === 0 ? t('browse.none.progId') : t('browse.none.com');
  return (
    <RowList rows={rows} label={t('browse.com')} empty={empty}>
      {(entry) => <ComRow entry={entry} by={by} />}
    </RowList>
  );
}

function Servers({ contents, place, filter, go }: ViewProps) {
  const { servers } = contents;
  const rows = useMemo(
    () => servers.filter(({ path }) => path.toLowerCase().includes(filter)),
    [servers, filter],
  );
  return (
    <RowList rows={rows} label={t('browse.servers')} empty={t('browse.none.server')}>
      {({ path, entries }) => {
        const to: Place = { ...place, server: path.toLowerCase(), filter: '' };
        return (
          <a class="row-link" href={placeUrl(to)} onClick={stayHere(() => go(to))}>
            <Server size={15} strokeWidth={1.75} aria-hidden="true" class="folder" />
            <span class="row-name row-wide code">{visibleText(path)}</span>
            <span class="quiet row-count">{plural('browse.objectCount', entries.length)}</span>
          </a>
        );
      }}
    </RowList>
  );
}

function OfServer({ contents, place, filter, go }: ViewProps) {
  const at: ComServer | undefined = contents.servers.find(
    ({ path }) => path.toLowerCase() === place.server.toLowerCase(),
  );
  const rows = useMemo(
    () => (at === undefined ? [] : filterComObjects(at.entries, filter)),
    [at, filter],
  );
  const all: Place = { ...place, server: '', filter: '' };
  return (
    <>
      <nav class="way" aria-label={t('browse.by.server')}>
        <ol>
          <li>
            <a href={placeUrl(all)} onClick={stayHere(() => go(all))}>
              {t('browse.allServers')}
            </a>
            <ChevronRight size={13} aria-hidden="true" />
          </li>
          <li class="code">{visibleText(at?.path ?? place.server)}</li>
        </ol>
      </nav>
      <RowList
        rows={rows}
        label={t('browse.ofServer')}
        empty={at === undefined ? t('browse.none.thisServer') : t('browse.none.ofServer')}
      >
        {(entry) => <ComRow entry={entry} by="name" />}
      </RowList>
    </>
  );
}

/** A COM object, what it is ordered by first. */
function ComRow({ entry, by }: { entry: BrowseEntry; by: Exclude<ComOrder, 'server'> }) {
  const { source, record } = entry;
  const headline = source.headline(record);
  const clsid = clsidOf(entry);
  const name = visibleText(headline.name);
  const server = visibleText(headline.path ?? '');
  return (
    <a class="row-link com-row" href={recordUrl(headline.id, source.label.id)}>
      <KindIcon record={headline} size={15} />
      {by === 'clsid' && <span class="row-name code">{clsid}</span>}
      {by === 'progid' && <span class="row-name code">{visibleText(progIdOf(entry))}</span>}
      <span class={by === 'name' ? 'row-name' : 'quiet row-what'}>{name}</span>
      {by !== 'progid' && <span class="quiet row-what code">{server}</span>}
      {by !== 'clsid' && <span class="quiet row-last code">{clsid}</span>}
    </a>
  );
}
