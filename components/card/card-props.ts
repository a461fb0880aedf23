import type { Finding } from '@/data/catalog/finding';
import type { RecordReply } from '@/data/messages';

/** What the host of a card gives it; the host owns place, opening, closing and the clipboard. */
export interface CardProps {
  /** What was looked up, as the page or the selection shows it. */
  text: string;
  findings: Finding[];
  pinned: boolean;
  /** Whole record of a match, for the facts and hashes that a headline lacks. */
  loadRecord: (id: string, catalog: string) => Promise<RecordReply | null>;
  onPin: (pinned: boolean) => void;
  onClose: () => void;
  /** Opens the record page; a page's own link to it would be stopped by the browser. */
  onOpenRecord: (id: string, catalog: string) => void;
  /** Puts text on the clipboard; resolves to whether it is there. */
  onCopy: (text: string) => Promise<boolean>;
}
