import type { ComponentChildren } from 'preact';
import { t } from '@/data/words/words';
import { formatNumber } from '../ui/format';

/** A part of the record: its anchor, its title for the list of contents, and what it shows. */
export interface RecordSection {
  id: string;
  title: string;
  /** Number of rows, where that tells something. */
  count?: number;
  content: ComponentChildren;
}

export function Section({ section }: { section: RecordSection }) {
  const { id, title, count, content } = section;
  return (
    <section id={id} aria-labelledby={`${id}-title`} class="section">
      <h2 id={`${id}-title`}>
        <a class="section-link" href={`#${id}`}>
          {title}
        </a>
        {count !== undefined && <span class="count">{formatNumber(count)}</span>}
      </h2>
      {content}
    </section>
  );
}

export function Contents({ sections }: { sections: readonly RecordSection[] }) {
  return (
    <nav class="contents" aria-label={t('record.sections')}>
      <ul>
        {sections.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`}>
              {title}
              {count !== undefined && <span class="count">{formatNumber(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
