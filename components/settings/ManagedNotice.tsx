import { Lock } from 'lucide-preact';
import { t } from '@/data/words/words';

/** Says why a setting cannot be changed. */
export function ManagedNotice() {
  return (
    <p class="managed">
      <Lock size={14} aria-hidden="true" />
      {t('settings.managed')}
    </p>
  );
}
