import type { Finding, Headline } from '@/data/catalog/finding';
import { plural, t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import { directoryFacts } from './seen-directory';

/** More directories than that are counted. */
const LISTED = 4;

interface DirectoriesProps {
  text: string;
  findings: readonly Finding[];
  /** The records of the file's name. */
  records: readonly Headline[];
}

/** For a full path: the directory on the page above those in which the file is known. */
export function Directories({ text, findings, records }: DirectoriesProps) {
  const facts = directoryFacts(text, findings, records);
  if (facts === undefined || facts.known.length === 0) return null;
  const { seen, known } = facts;
  const more = known.length - LISTED;
  return (
    <dl class="facts directories">
      <div>
        <dt>{t('card.seenHere')}</dt>
        <dd class="code">{visibleText(seen)}</dd>
      </div>
      <div>
        <dt>{t('card.knownIn')}</dt>
        <dd>
          {known.slice(0, LISTED).map(({ directory, records: count }) => (
            <span key={directory} class="known-directory">
              <span class="code">{visibleText(directory)}</span>
              {records.length > 1 && <span class="quiet"> ×{count}</span>}
            </span>
          ))}
          {more > 0 && (
            <span class="quiet known-directory">{plural('card.moreDirectories', more)}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}
