import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/data/settings';
import { NO_POLICY, type Policy } from '@/data/settings/policy';
import type { SettingsAccess } from './settings-access';

/** The settings as they stand, undefined until they were read, and what an organisation has set of them. */
export function useSettingsAndPolicy(access: SettingsAccess): {
  settings: Settings | undefined;
  policy: Policy;
} {
  const [state, setState] = useState<{ settings: Settings; policy: Policy }>();
  useEffect(() => access.watch((settings, policy) => setState({ settings, policy })), [access]);
  return { settings: state?.settings, policy: state?.policy ?? NO_POLICY };
}
