import { holds, parentOf, textOf } from './dom';
import { isText } from './elements';
import { LONGEST_GLANCE } from './glance';

/** A block with more text nodes than this is not taken for a short one. */
const MOST_NODES = 512;

/** After so many short blocks side by side the next one is taken for short unseen. */
const ALIKE = 8;

/**
 * Tells blocks whose text can be read in one from those that hold megabytes: to read a log of 5 MB
 * only to see that it is long takes tens of milliseconds, once for every block around it.
 */
export class ShortTexts {
  /** What was read last and was short: everything in it is. */
  #within: Element | undefined;
  #parent: Node | null = null;
  #alike = 0;

  /** The text of a short block; nothing of another. */
  read(block: Element): string | undefined {
    if (!this.#within || !holds(this.#within, block)) {
      if (!this.#isShort(block)) return undefined;
      this.#within = block;
    }
    const text = textOf(block);
    if (text.length <= LONGEST_GLANCE) return text;
    this.#within = undefined;
    this.#alike = 0;
    return undefined;
  }

  #isShort(block: Element): boolean {
    if (parentOf(block) !== this.#parent) {
      this.#parent = parentOf(block);
      this.#alike = 0;
    }
    if (this.#alike < ALIKE && !endsSoon(block)) {
      this.#alike = 0;
      return false;
    }
    this.#alike++;
    return true;
  }
}

/** Goes through the block's text nodes as far as a short one has any. */
function endsSoon(block: Element): boolean {
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let count = 0; count < MOST_NODES; count++) {
    const node = texts.nextNode();
    if (node === null) return true;
    if (isText(node)) length += node.length;
    if (length > LONGEST_GLANCE) return false;
  }
  return false;
}
