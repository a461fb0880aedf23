import type { Finding } from '@/data/catalog/finding';
import type { CommandKey, RecordReply } from '@/data/messages';
import type { Searched } from '../ui/searched-catalogs';

/** Where a look-up is; a card is `found` when its findings are the answer, also when there are none. */
export type CardStatus =
  | { state: 'loading' }
  | { state: 'found' }
  /** `message` is one sentence with the next step. */
  | { state: 'failed'; message: string };

/** Without a catalog, the first one that has the record. */
export type OpenRecord = (id: string, catalog?: string) => void;

/** What the host of a card gives it; the host owns place, opening, closing and the clipboard. */
export interface CardProps {
  /** What was looked up, as the page or the selection shows it. */
  text: string;
  findings: Finding[];
  /** `found` where absent. */
  status?: CardStatus;
  /** Which catalogs were asked, told where nothing was found; absent where that is not known. */
  searched?: Searched | undefined;
  /** Which of the marks of the page it belongs to, where one went there by key; from 1. */
  step?: { place: number; places: number };
  pinned: boolean;
  /** Whole record of a match, for the facts and hashes that a headline lacks. */
  loadRecord: (id: string, catalog: string) => Promise<RecordReply | null>;
  /** Absent where the card stands in a page of its own. */
  onPin?: ((pinned: boolean) => void) | undefined;
  onClose: () => void;
  /** Moves the card by px of the viewport; absent where it has a fixed place. */
  onMove?: ((by: { x: number; y: number }) => void) | undefined;
  /** Moves it into the next corner of the window. */
  onNextCorner?: (() => void) | undefined;
  /** Keys that work on the whole page, for the list of keys. */
  loadKeys?: (() => Promise<CommandKey[]>) | undefined;
  /** Opens the record page; a page's own link to it would be stopped by the browser. */
  onOpenRecord: OpenRecord;
  /** Pins a record to the side panel. */
  onKeep?: ((id: string) => Promise<unknown>) | undefined;
  /** Puts text on the clipboard; resolves to whether it is there. */
  onCopy: (text: string) => Promise<boolean>;
}

/** What the body of a record can do. */
export type RecordActions = Pick<CardProps, 'loadRecord' | 'onCopy' | 'onKeep' | 'onOpenRecord'>;
