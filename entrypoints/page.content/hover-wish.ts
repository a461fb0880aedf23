import type { PageSettings } from '@/data/messages';

/** How the person wants cards to open. */
export interface HoverWish {
  /** Milliseconds that the pointer rests. */
  delay: number;
  /** The key to be held meanwhile. */
  key: PageSettings['hoverKey'];
}

/** Names that events give to the keys. */
const KEYS: Record<string, HoverWish['key']> = {
  Alt: 'alt',
  Control: 'control',
  Meta: 'meta',
  Shift: 'shift',
};

type Modifiers = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Whether the wanted key is held during the event. */
export function isWished({ key }: HoverWish, event: Modifiers): boolean {
  switch (key) {
    case 'none':
      return true;
    case 'alt':
      return event.altKey;
    case 'control':
      return event.ctrlKey;
    case 'meta':
      return event.metaKey;
    case 'shift':
      return event.shiftKey;
  }
}

/** Whether the event is the wanted key going down or up; keys that repeat while held do not count. */
export function isWishedKey({ key }: HoverWish, event: KeyboardEvent): boolean {
  return key !== 'none' && KEYS[event.key] === key && !event.repeat;
}
