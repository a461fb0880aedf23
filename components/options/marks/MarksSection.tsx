import type { Settings } from '@/data/settings';
import { MARK_GROUPS, type MarkGroup } from '@/data/settings/mark-groups';
import { MARK_KINDS, type MarkLook } from '@/data/settings/mark-look';
import { t } from '@/data/words/words';
import { Switch } from '../../settings/Switch';
import type { SettingsAccess } from '../../settings/settings-access';
import { MarkPreview } from './MarkPreview';
import { MarkStyleRow } from './MarkStyleRow';

interface MarksSectionProps {
  settings: Settings;
  access: SettingsAccess;
}

/** What is marked, and how; open tabs follow at once. */
export function MarksSection({ settings, access }: MarksSectionProps) {
  const { markLook: look, unmarked } = settings;
  const dress = (markLook: MarkLook) => void access.change({ markLook });
  const mark = (group: MarkGroup, on: boolean) => {
    const next = MARK_GROUPS.filter((each) => (each === group ? !on : unmarked.includes(each)));
    void access.change({ unmarked: next });
  };
  return (
    <section class="panel" id="marks" aria-labelledby="marks-heading">
      <h2 id="marks-heading">{t('options.section.marks')}</h2>
      <fieldset class="mark-groups">
        <legend>{t('options.marks.lookFor')}</legend>
        {MARK_GROUPS.map((group) => (
          <label key={group} class="tick">
            <input
              type="checkbox"
              checked={!unmarked.includes(group)}
              onChange={(event) => mark(group, event.currentTarget.checked)}
            />
            {t(`options.marks.group.${group}`)}
          </label>
        ))}
      </fieldset>
      <div class="mark-styles">
        <div class="mark-style">
          <Switch on={look.on} onSwitch={(on) => dress({ ...look, on })}>
            {t('options.marks.underline')}
          </Switch>
        </div>
        {!look.on && (
          <p class="quiet mark-style" role="status">
            {t('options.marks.off')}
          </p>
        )}
        {look.on && (
          <>
            <div class="mark-style">
              <Switch on={look.tint} onSwitch={(tint) => dress({ ...look, tint })}>
                {t('options.marks.tint')}
              </Switch>
            </div>
            {MARK_KINDS.map((kind) => (
              <MarkStyleRow key={kind} kind={kind} look={look} onChange={dress} />
            ))}
          </>
        )}
      </div>
      <MarkPreview look={look} unmarked={unmarked} />
    </section>
  );
}
