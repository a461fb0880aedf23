import { useEffect, useState } from 'preact/hooks';
import { MAX_HOVER_DELAY_MS, type Settings } from '@/data/settings';
import { t } from '@/data/words/words';
import type { SettingsAccess } from '../../settings/settings-access';

const KEYS: readonly Settings['hoverKey'][] = ['none', 'alt', 'control', 'shift', 'meta'];

interface HoverSectionProps {
  settings: Settings;
  access: SettingsAccess;
}

/** When a card opens; open tabs follow at once. */
export function HoverSection({ settings, access }: HoverSectionProps) {
  const { hoverDelay, hoverKey } = settings;
  const [text, setText] = useState(`${hoverDelay}`);
  // Another tab may have changed it.
  useEffect(() => setText(`${hoverDelay}`), [hoverDelay]);
  const change = (next: Partial<Settings>) => void access.change(next);

  const changeDelay = () => {
    const typed = text.trim() === '' ? Number.NaN : Math.round(Number(text));
    const delay = Math.min(MAX_HOVER_DELAY_MS, Math.max(0, typed));
    if (Number.isNaN(delay)) setText(`${hoverDelay}`);
    else {
      setText(`${delay}`);
      change({ hoverDelay: delay });
    }
  };

  return (
    <section class="panel" id="hovering" aria-labelledby="hover-heading">
      <h2 id="hover-heading">{t('options.section.hovering')}</h2>
      <div class="hover-settings">
        <label>
          <span>{t('options.hover.opensWhile')}</span>
          <select
            class="field"
            value={hoverKey}
            onChange={({ currentTarget: { value } }) => {
              const chosen = KEYS.find((key) => key === value);
              if (chosen) change({ hoverKey: chosen });
            }}
          >
            {KEYS.map((key) => (
              <option key={key} value={key}>
                {t(`options.hover.key.${key}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('options.hover.restsFor')}</span>
          <span class="hover-delay">
            <input
              class="field"
              type="number"
              min={0}
              max={MAX_HOVER_DELAY_MS}
              step={50}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              onChange={changeDelay}
            />
            {t('options.hover.ms')}
          </span>
        </label>
      </div>
    </section>
  );
}
