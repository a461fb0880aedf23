import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '@/data/settings';
import type { SettingsAccess } from './settings-access';

/** The settings as they stand; undefined until they were read. */
export function useSettings(access: SettingsAccess): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => access.watch(setSettings), [access]);
  return settings;
}
