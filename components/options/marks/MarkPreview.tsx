import { useRef } from 'preact/hooks';
import type { MarkKind } from '@/data/catalog/finding';
import type { MarkGroup } from '@/data/settings/mark-groups';
import type { MarkLook } from '@/data/settings/mark-look';
import { t } from '@/data/words/words';
import { usePreviewHighlights } from './use-preview-highlights';

interface Sample {
  group: MarkGroup;
  mark: MarkKind;
  text: string;
}

/** One of each kind, as an alert would name them. */
const SAMPLES: readonly Sample[] = [
  { group: 'hashes', mark: 'known', text: '2c3be28e1b8d28a8b326fbb7e06cedd9' },
  { group: 'names', mark: 'ambiguous', text: 'wtsapi32.dll' },
  { group: 'paths', mark: 'noted', text: 'C:\\Users\\Public\\svchost.exe' },
  { group: 'clsids', mark: 'known', text: '{7071ec31-663b-4bc1-a1fa-b97f3b917c55}' },
];

interface MarkPreviewProps {
  look: MarkLook;
  unmarked: readonly MarkGroup[];
}

/** How marks look on a light and on a dark page, painted as they are there. */
export function MarkPreview({ look, unmarked }: MarkPreviewProps) {
  const root = useRef<HTMLDivElement>(null);
  usePreviewHighlights(root, look, unmarked);
  return (
    <figure class="mark-preview" aria-labelledby="mark-preview-title">
      <figcaption id="mark-preview-title" class="quiet">
        {t('options.marks.preview')}
      </figcaption>
      <div class="mark-panes" ref={root}>
        {(['light', 'dark'] as const).map((scheme) => (
          <ul key={scheme} class={`mark-pane ${scheme}`}>
            {SAMPLES.map(({ group, mark, text }) => (
              <li key={text}>
                <span class="code" data-mark={unmarked.includes(group) ? undefined : mark}>
                  {text}
                </span>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </figure>
  );
}
