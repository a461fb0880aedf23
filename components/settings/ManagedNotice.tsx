import { Lock } from 'lucide-preact';

/** Says why a setting cannot be changed. */
export function ManagedNotice() {
  return (
    <p class="managed">
      <Lock size={14} aria-hidden="true" />
      Your organisation has set this. Ask its administrator to change it.
    </p>
  );
}
