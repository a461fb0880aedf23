import type { SimilarFile } from '@/data/catalog/record';
import { pageUrl } from '@/data/pivots/catalog-page';
import { t } from '@/data/words/words';
import { compareUrl, recordUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';
import { ShowMore } from '../ShowMore';
import { useShowMore } from '../use-show-more';

/** Rows before the others are asked for: a library's installers have hundreds. */
const SHOWN_AT_FIRST = 20;

interface SimilarSectionProps {
  /** Id of the record on the page. */
  id: string;
  similar: readonly SimilarFile[];
  /** Upstream page to record id, for those in a loaded catalog. */
  similarIds: Record<string, string>;
}

/** Files whose ssdeep digests are alike, most alike first. */
export function SimilarSection({ id: ownId, similar, similarIds }: SimilarSectionProps) {
  const sorted = [...similar].sort((one, other) => other.score - one.score);
  const { shown, hidden, showAll, rowProps } = useShowMore<SimilarFile, HTMLTableRowElement>(
    sorted,
    SHOWN_AT_FIRST,
  );
  return (
    <>
      <div class="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('record.column.file')}</th>
              <th scope="col" class="number">
                {t('record.column.score')}
              </th>
              <th scope="col" class="not-printed">
                <span class="only-heard">{t('record.column.comparison')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ page, score }, place) => {
              const id = Object.hasOwn(similarIds, page) ? similarIds[page] : undefined;
              const stem = visibleText(page.replace(/\.md$/i, ''));
              return (
                <tr key={page} {...rowProps(place)}>
                  <td class="code">
                    {id === undefined ? (
                      <>
                        {stem}{' '}
                        <a
                          class="underlined"
                          href={pageUrl(page)}
                          target="_blank"
                          rel="noreferrer noopener"
                        >
                          {t('record.onSite')}
                        </a>
                      </>
                    ) : (
                      <a href={recordUrl(id)}>{stem}</a>
                    )}
                  </td>
                  <td class="number">
                    <meter min={0} max={100} value={score} aria-hidden="true" /> {score}
                  </td>
                  <td class="not-printed">
                    {id !== undefined && (
                      <a href={compareUrl(ownId, id)}>{t('record.section.compare')}</a>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ShowMore hidden={hidden} onShow={showAll} />
    </>
  );
}
