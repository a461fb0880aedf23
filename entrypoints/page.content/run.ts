import { type Flow, partOf, rememberFlow } from './elements';

/** Part of a text node, from offset `from`. */
export interface Piece {
  node: Text;
  from: number;
  text: string;
  /** Elements between this piece and the one before whose style was not asked for yet. */
  crossed: readonly Element[];
}

/** Text that a reader sees in one line of thought: nothing that parts blocks lies within. */
export type Run = Piece[];

/** A run of this length ends at its next space, so that a step of work stays short. */
const LONG_RUN = 1 << 14;

/** A run of this length ends wherever it is. */
const LONGEST_RUN = 1 << 16;

const NONE: readonly Element[] = [];

/**
 * Gathers text nodes into runs. What lies between two of them decides: names of elements tell most;
 * where no space parts the text, the computed style of every element crossed is asked.
 */
export class RunGatherer {
  readonly #flowsInline: Flow;
  #pieces: Piece[] = [];
  #crossed: Element[] = [];
  #sawBlock = false;
  #parted = false;
  #length = 0;
  #endsInSpace = true;

  constructor(flowsInline: Flow) {
    this.#flowsInline = flowsInline;
  }

  /** The walk passes something that parts text for certain. */
  part(): void {
    if (this.#pieces.length > 0) this.#parted = true;
  }

  /** The walk enters or leaves an element. */
  cross(element: Element): void {
    if (this.#pieces.length === 0) return;
    this.#crossed.push(element);
    if (!this.#sawBlock && partOf(element) === 'block') this.#sawBlock = true;
  }

  /** Whether adding this text asks for computed styles. */
  asksForStyle(text: string): boolean {
    return this.#crossed.length > 0 && !this.#parted && !this.#endsInSpace && !isSpace(text, 0);
  }

  /** Adds text and gives the run that ended before it, if one did. */
  add(node: Text, text: string): Run | undefined {
    let ended: Run | undefined;
    if (this.#pieces.length > 0 && !this.#continuesInto(text)) ended = this.end();
    if (text === '' || (this.#pieces.length === 0 && isBlank(text))) return ended;
    const crossed = this.#crossed.length > 0 ? this.#crossed : NONE;
    if (crossed !== NONE) this.#crossed = [];
    this.#pieces.push({ node, from: 0, text, crossed });
    this.#length += text.length;
    this.#endsInSpace = isSpace(text, text.length - 1);
    return ended;
  }

  #continuesInto(text: string): boolean {
    if (this.#parted) return false;
    const glued = !this.#endsInSpace && !isSpace(text, 0);
    if (this.#length > LONG_RUN && (!glued || this.#length > LONGEST_RUN)) return false;
    if (this.#crossed.length === 0) return true;
    if (!glued) return !this.#sawBlock;
    if (!this.#crossed.every(this.#flowsInline)) return false;
    this.#crossed = [];
    this.#sawBlock = false;
    return true;
  }

  /** Ends the run here, and gives it where there is one. */
  end(): Run | undefined {
    const run = this.#pieces;
    this.#crossed = [];
    this.#sawBlock = false;
    this.#parted = false;
    this.#length = 0;
    this.#endsInSpace = true;
    if (run.length === 0) return undefined;
    this.#pieces = [];
    return run;
  }
}

/**
 * Parts a run at the elements which turn out not to flow inline; the run itself where all do.
 * Asked only for runs with an indicator across elements.
 */
export function partByStyle(run: Run): Run[] {
  const flowsInline = rememberFlow();
  const parts: Run[] = [];
  let part: Run = [];
  for (const piece of run) {
    if (part.length > 0 && !piece.crossed.every(flowsInline)) {
      parts.push(part);
      part = [];
    }
    part.push({ ...piece, crossed: NONE });
  }
  parts.push(part);
  return parts;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}

function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSpace(text, at)) return false;
  return true;
}
