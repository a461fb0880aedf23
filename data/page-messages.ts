import type { IndicatorKey } from './detect/indicator';
import type { FrameFound } from './found/found';
import type { FrameMarks } from './found/steps';

/** What the keyboard has to do with a frame. */
export interface FrameSelection {
  /** What is selected in it; empty where nothing is. */
  text: string;
  /** The keyboard is in this frame, not in one within it. */
  focused: boolean;
}

export interface Revealed {
  /** Not where the page hides the place, or the place has gone. */
  shown: boolean;
  /** Places of the keys in the frame now. */
  places: number;
}

/** Messages from the background to the content script of a tab. */
export interface PageAsks {
  /** Shows the card at the selection (or the last right click) for this text. */
  lookUp: { text: string; keys: IndicatorKey[] };
  /** Catalogs changed: what is marked is looked up anew. */
  remark: Record<string, never>;
  /** The frame is looked at from now on, whatever the settings say; or not any more. */
  start: Record<string, never>;
  stop: Record<string, never>;
  /** Whether the frame was started or stopped so. */
  wish: Record<string, never>;
  found: Record<string, never>;
  reveal: { keys: IndicatorKey[]; place: number };
  selection: Record<string, never>;
  /** Takes the keyboard into the card under the pointer. */
  enterCard: Record<string, never>;
  /** Closes the card that is not pinned. */
  closeCard: Record<string, never>;
  /** Which marks the frame has, for going from one to the next. */
  marksHere: Record<string, never>;
  /** Leads to one of the frame's marks, and opens its card; the other two are for the person. */
  goToMark: { place: number; step: { place: number; places: number } };
  /** Tells the person something for a moment. */
  notice: { text: string };
}

export interface PageReplies {
  lookUp: { shown: boolean };
  remark: null;
  start: null;
  stop: null;
  wish: { on: boolean | null };
  found: FrameFound;
  reveal: Revealed;
  selection: FrameSelection;
  enterCard: { entered: boolean };
  closeCard: null;
  marksHere: FrameMarks;
  goToMark: { shown: boolean };
  notice: null;
}
