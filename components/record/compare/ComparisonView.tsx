import type { Comparison } from '@/data/catalog/compare';
import type { RecordReply } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import { compareUrl, recordUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';
import { catalogWords } from '../../ui/words';
import { variantWords } from './compare-choices';
import { DiffText } from './DiffText';
import { FieldDifferences } from './FieldDifferences';
import { OnlyIn } from './OnlyIn';

interface ComparisonViewProps {
  left: RecordReply;
  right: RecordReply;
  comparison: Comparison;
}

/** Two records side by side, and nothing of what both have. */
export function ComparisonView({ left, right, comparison }: ComparisonViewProps) {
  const { fields, exports, modules, children, stdout, stderr } = comparison;
  const nameOf = (entry: { name?: string; ordinal: number }) => entry.name ?? `#${entry.ordinal}`;
  return (
    <section class="comparison" aria-label={t('compare.title')}>
      <div class="compared">
        <Side title={t('compare.thisRecord')} reply={left} />
        <Side title={t('compare.comparedWith')} reply={right} link />
      </div>
      <p class="quiet" role="status">
        {summaryWords(comparison)}
      </p>
      {fields.length > 0 && (
        <FieldDifferences
          fields={fields}
          sides={[t('compare.thisRecord'), t('compare.comparedWith')]}
        />
      )}
      <OnlyIn title={t('compare.lists.exports')} {...sides(exports, nameOf)} />
      <OnlyIn title={t('compare.lists.modules')} {...sides(modules, (path) => path)} />
      <OnlyIn title={t('compare.lists.children')} {...sides(children, (path) => path)} />
      {stdout !== undefined && <DiffText title={t('compare.lists.stdout')} lines={stdout} />}
      {stderr !== undefined && <DiffText title={t('compare.lists.stderr')} lines={stderr} />}
      <p class="comparison-turned">
        <a href={compareUrl(right.headline.id, left.headline.id)}>{t('compare.turned')}</a>
      </p>
    </section>
  );
}

interface SideProps {
  title: string;
  reply: RecordReply;
  link?: boolean;
}

function Side({ title, reply, link = false }: SideProps) {
  const { headline, catalog } = reply;
  return (
    <div>
      <h3 class="quiet">{title}</h3>
      <p>
        {link ? (
          <a href={recordUrl(headline.id)}>{visibleText(headline.name)}</a>
        ) : (
          <strong>{visibleText(headline.name)}</strong>
        )}
      </p>
      <p>{visibleText(variantWords(headline))}</p>
      <p class="quiet">{visibleText(catalogWords(catalog))}</p>
    </div>
  );
}

function sides<Entry>(
  { removed, added, kept }: { removed: Entry[]; added: Entry[]; kept: number },
  wordsOf: (entry: Entry) => string,
) {
  return { left: removed.map(wordsOf), right: added.map(wordsOf), kept };
}

function summaryWords({ fields, same, score }: Comparison): string {
  const differ = plural('compare.differ', fields.length);
  const kept = plural('compare.same', same);
  return score === undefined
    ? t('compare.summary', { differ, same: kept })
    : t('compare.summaryAlike', { differ, same: kept, score });
}
