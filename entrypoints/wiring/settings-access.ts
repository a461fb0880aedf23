import type { SettingsAccess } from '@/components/settings/settings-access';
import { changeSettings, loadManagedSettings, loadOwnSettings, watchSettings } from './settings';

/** The way of the extension's pages to the settings. */
export const settingsAccess: SettingsAccess = {
  watch(listener) {
    void loadManagedSettings().then((read) => listener(...read));
    return watchSettings(listener);
  },
  change: changeSettings,
  own: loadOwnSettings,
};
