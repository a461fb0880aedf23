import type { Ask, PageSettings } from '@/data/messages';
import type { Highlights } from './highlights';

/** How marks look, and which kinds of indicators get none. */
export interface MarkDress {
  look: PageSettings['markLook'];
  unmarked: PageSettings['unmarked'];
}

/** Keeps the rule of the frame's marks, which the background puts where the page cannot see it. */
export class MarkRule {
  readonly #ask: Ask;
  #dress: MarkDress;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(ask: Ask, dress: MarkDress) {
    this.#ask = ask;
    this.#dress = dress;
  }

  get unmarked(): MarkDress['unmarked'] {
    return this.#dress.unmarked;
  }

  insert(name: string): void {
    this.#tell('insertMarkStyle', name);
  }

  remove({ name, registered }: Highlights): void {
    if (registered) this.#tell('removeMarkStyle', name);
  }

  /**
   * Follows a change of the settings.
   * @returns whether other kinds of indicators are marked than before
   */
  change(dress: MarkDress, { name, registered }: Highlights): boolean {
    const before = this.#dress;
    const anew = registered && !isSame(before.look, dress.look);
    if (anew) this.#tell('removeMarkStyle', name);
    this.#dress = dress;
    if (anew) this.#tell('insertMarkStyle', name);
    return !isSame(before.unmarked, dress.unmarked);
  }

  /**
   * One after the other: a rule that is taken out before it is in would stay. A background that is
   * gone with its extension is no error of the page's.
   */
  #tell(what: 'insertMarkStyle' | 'removeMarkStyle', name: string): void {
    const { look } = this.#dress;
    const tell = () => this.#ask(what, { name, look }).catch(() => undefined);
    this.#turn = this.#turn.then(tell);
  }
}

/** Settings are plain JSON whose parts come in the order of their form. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
