import type { Ask, BackgroundAsks, PageSettings } from '@/data/messages';
import type { Highlights } from './highlights';

/** How marks look, and which kinds of indicators get none. */
export interface MarkDress {
  look: PageSettings['markLook'];
  unmarked: PageSettings['unmarked'];
}

/** Puts the rule of marks into the frame and takes it out. */
export interface MarkRules {
  insert(rule: BackgroundAsks['insertMarkStyle']): Promise<unknown>;
  remove(rule: BackgroundAsks['removeMarkStyle']): Promise<unknown>;
}

/** The background puts it where the page cannot see it. */
export function askedRules(ask: Ask): MarkRules {
  return {
    insert: (rule) => ask('insertMarkStyle', rule),
    remove: (rule) => ask('removeMarkStyle', rule),
  };
}

/** Keeps the rule of the frame's marks as the settings are. */
export class MarkRule {
  readonly #rules: MarkRules;
  #dress: MarkDress;
  #turn: Promise<unknown> = Promise.resolve();
  /** Whether the rule is known to be in the frame. */
  #isIn = false;

  constructor(rules: MarkRules, dress: MarkDress) {
    this.#rules = rules;
    this.#dress = dress;
  }

  get unmarked(): MarkDress['unmarked'] {
    return this.#dress.unmarked;
  }

  /** Settles when the rule is in the frame. */
  insert(name: string): Promise<unknown> {
    return this.#tell('insert', name);
  }

  /** Inserts the rule again where nothing says that it is in. */
  renew({ name, prepared }: Highlights): void {
    if (prepared && !this.#isIn) this.#tell('insert', name);
  }

  remove({ name, prepared }: Highlights): void {
    if (prepared) this.#tell('remove', name);
  }

  /**
   * Follows a change of the settings.
   * @returns whether other kinds of indicators are marked than before
   */
  change(dress: MarkDress, { name, prepared }: Highlights): boolean {
    const before = this.#dress;
    const anew = prepared && !isSame(before.look, dress.look);
    if (anew) this.#tell('remove', name);
    this.#dress = dress;
    if (anew) this.#tell('insert', name);
    return !isSame(before.unmarked, dress.unmarked);
  }

  /**
   * One after the other: a rule that is taken out before it is in would stay. A background that is
   * gone with its extension is no error of the page's.
   */
  #tell(what: keyof MarkRules, name: string): Promise<unknown> {
    const { look } = this.#dress;
    const tell = async () => {
      try {
        await this.#rules[what]({ name, look });
        this.#isIn = what === 'insert';
      } catch {
        this.#isIn = false;
      }
    };
    this.#turn = this.#turn.then(tell);
    return this.#turn;
  }
}

/** Settings are plain JSON whose parts come in the order of their form. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
