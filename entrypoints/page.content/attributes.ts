import { detect } from '@/data/detect/detect';
import type { IndicatorKey } from '@/data/detect/indicator';
import { attributeOf } from './dom';
import { composedParent } from './elements';
import { elementsAt } from './point';
import type { Roots } from './roots';

/** Attributes that can hold an indicator which no text shows. */
const TEXT_ATTRIBUTES = ['data-tooltip-text', 'title', 'data-code-text', 'href'] as const;

/** A value belongs to what is under the pointer or close around it, not to half the page. */
const LEVELS = 6;

/** Longer values (data addresses) are cut. */
const LONGEST = 8192;

/** What the attributes of an element hold. */
export interface AttributeHit {
  element: Element;
  /** The indicators as the value has them. */
  text: string;
  keys: IndicatorKey[];
}

/** The innermost elements at a point whose attributes hold indicators, nearest first. */
export function attributesAt(x: number, y: number, roots: Roots): AttributeHit[] {
  const hits: AttributeHit[] = [];
  let at: Node | null = elementsAt(x, y, roots).at(-1) ?? null;
  for (let level = 0; at && level < LEVELS; level++) {
    const hit = at instanceof Element ? attributesOf(at) : undefined;
    if (hit) hits.push(hit);
    at = composedParent(at);
  }
  return hits;
}

/**
 * Calls `changed` when one of these attributes of an element changes, until `signal` ends. Only while
 * somebody looks at them: to observe those of a whole page costs with every change of any.
 */
export function watchAttributes(element: Element, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  observer.observe(element, { attributeFilter: [...TEXT_ATTRIBUTES] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function attributesOf(element: Element): AttributeHit | undefined {
  const found = TEXT_ATTRIBUTES.flatMap((name) => {
    const value = attributeOf(element, name);
    return value ? detect(value.slice(0, LONGEST)) : [];
  });
  const [first] = found;
  if (!first) return undefined;
  return { element, text: first.text, keys: found.map(({ kind, key }) => ({ kind, key })) };
}
