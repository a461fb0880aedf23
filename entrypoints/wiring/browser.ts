/** The one place from which the extension's API comes, with types that both browsers share. */

export type { Menus, Omnibox, Runtime, Scripting, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
