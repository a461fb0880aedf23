import type { MessageKey } from '@/data/words/message-keys';
import { t } from '@/data/words/words';

interface OptionsNavProps {
  sections: readonly { id: string; name: MessageKey }[];
}

/** The sections of the options, beside them where there is room. */
export function OptionsNav({ sections }: OptionsNavProps) {
  return (
    <nav class="options-nav" aria-label={t('options.sections')}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
