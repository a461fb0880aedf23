import type { SettingsAccess } from '@/components/settings/settings-access';
import { changeSettings, loadSettings, watchSettings } from './settings';

/** The way of the extension's pages to the settings. */
export const settingsAccess: SettingsAccess = {
  watch(listener) {
    void loadSettings().then(listener);
    return watchSettings(listener);
  },
  change: changeSettings,
};
