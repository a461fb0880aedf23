import type { IndicatorKey } from '@/data/detect/indicator';
import type { TabFound } from '@/data/found/found';
import type { Revealed } from '@/data/page-messages';
import type { SettingsAccess } from '../settings/settings-access';

/** The way of the popup and the side panel to the page beside them. */
export interface PageAccess {
  /** Differs from page to page. */
  key: string;
  found(): Promise<TabFound>;
  /** Has the page looked at, or not any more, whatever the settings say. */
  start(): Promise<unknown>;
  stop(): Promise<unknown>;
  reveal(place: { frame: number; keys: IndicatorKey[]; place: number }): Promise<Revealed>;
  /** Calls when the page has more or fewer places than before; gives what ends it. */
  watch(listener: () => void): () => void;
  settings: SettingsAccess;
}
