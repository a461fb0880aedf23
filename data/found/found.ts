import type { MarkKind } from '@/data/catalog/finding';
import type { IndicatorKey } from '@/data/detect/indicator';

/** A key that is marked in a frame. */
export interface FoundKey extends IndicatorKey {
  /** As the page writes it at its first place. */
  text: string;
  mark: MarkKind;
  places: number;
}

/** What is marked in one frame. */
export interface FrameFound {
  on: boolean;
  /** Some of the text was not looked at yet. */
  looking: boolean;
  /** In the order in which they first stand on the page. */
  keys: FoundKey[];
}

/** What is marked in a frame of a tab; frame 0 is the page itself. */
export interface FoundInFrame {
  frame: number;
  keys: FoundKey[];
}

/**
 * How a tab's page stands: it is looked at (`on`), or not by the settings or by wish (`off`), or no
 * script of ours runs in it yet (`absent`), or the browser lets none into it (`closed`).
 */
export type TabState = 'on' | 'off' | 'absent' | 'closed';

export interface TabFound {
  state: TabState;
  /** Of the page, where it has one. */
  site?: string;
  looking: boolean;
  /** In their order on the page as far as the browser tells it, the page itself first. */
  frames: FoundInFrame[];
}
