import { expect } from 'vitest';

/** Counts what a person does on a way through the product: a click, a key, a text typed or pasted. */
export class Actions {
  readonly #done: string[] = [];

  /** Does one action, named as a person would say it. */
  async do<Answer>(what: string, action: () => Promise<Answer>): Promise<Answer> {
    this.#done.push(what);
    return action();
  }

  expectAtMost(count: number): void {
    expect(this.#done.length, this.#done.join(', ')).toBeLessThanOrEqual(count);
  }
}
