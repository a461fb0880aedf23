import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { KeptRecord } from '@/data/kept/kept-record';
import type { Ask } from '@/data/messages';
import type { PageAccess } from '../found/page-access';

/** What the person's look-ups left, as it stands. */
export interface Kept {
  recent: readonly KeptRecord[];
  pinned: readonly KeptRecord[];
  /** Look-ups are kept at all. */
  keepsRecent: boolean;
  /** The window is a private one: what is looked up in it is not kept. */
  isPrivate: boolean;
}

export interface KeptAccess {
  /** Tells at once and whenever something changes; gives what ends it. */
  watch(listener: (kept: Kept) => void): () => void;
  pin(id: string, on: boolean): Promise<unknown>;
  clearRecent(): Promise<unknown>;
  keepRecent(on: boolean): Promise<unknown>;
}

/** Where the search stands and what it can do there: toolbar popup, side panel, or a tab of its own. */
export interface Surface {
  kind: 'popup' | 'panel' | 'tab';
  ask: Ask;
  kept: KeptAccess;
  /** The page that it stands beside; a tab stands beside none. */
  page?: PageAccess;
  openRecord(id: string, catalog?: string): void;
  /** Opens the list page with a text; rejects with a sentence where the text does not get there. */
  openList(text: string): Promise<void>;
  /** Absent where there is none to open, or this is it. */
  openPanel?: () => void;
}

interface Here {
  surface: Surface;
  /** Undefined until it was read. */
  kept: Kept | undefined;
}

const HereContext = createContext<Here | undefined>(undefined);

export const HereProvider = HereContext.Provider;

/** @throws {Error} outside of a surface */
export function useHere(): Here {
  const here = useContext(HereContext);
  if (here === undefined) throw new Error('There is no surface around this component.');
  return here;
}
