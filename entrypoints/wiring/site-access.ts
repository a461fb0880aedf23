import type { SiteAccess } from '@/components/options/sites/site-access';
import { browser } from './browser';

const WEB = { origins: ['http://*/*', 'https://*/*'] };

/** The browser's own site access: Firefox and Chromium both let a person withhold it. */
export const siteAccess: SiteAccess = {
  watch(listener) {
    const look = () => void browser.permissions.contains(WEB).then(listener);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  },
  request: () => browser.permissions.request(WEB).catch(() => false),
};
