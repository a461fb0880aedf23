import type { Policy } from '@/data/settings/policy';
import { visibleText } from '../../ui/visible-text';

/** What of an organisation's policy could not be used; its administrator corrects it. */
export function PolicyNotice({ policy }: { policy: Policy }) {
  if (policy.faults.length === 0) return null;
  return (
    <div class="failure" role="status">
      {policy.faults.map((fault) => (
        <p key={fault}>{visibleText(fault)}</p>
      ))}
    </div>
  );
}
