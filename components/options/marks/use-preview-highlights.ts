import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { MARK_KINDS, type MarkLook } from '@/data/settings/mark-look';
import { markStyle } from '../../marks/mark-style';

const NAME = 'preview';

/** Marks the elements with `data-mark` by the same rule and the same interface as on pages. */
export function usePreviewHighlights(
  root: RefObject<HTMLElement>,
  look: MarkLook,
  unmarked: readonly string[],
): void {
  useLayoutEffect(() => {
    if (!('highlights' in CSS)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(markStyle(NAME, look));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [look]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with these, other elements are marked.
  useLayoutEffect(() => {
    if (!('highlights' in CSS) || root.current === null) return;
    const names = MARK_KINDS.map((kind) => `${NAME}-${kind}`);
    for (const kind of MARK_KINDS) {
      const marked = root.current.querySelectorAll(`[data-mark=${kind}]`);
      CSS.highlights.set(`${NAME}-${kind}`, new Highlight(...[...marked].map(rangeOf)));
    }
    return () => {
      for (const name of names) CSS.highlights.delete(name);
    };
  }, [root, unmarked]);
}

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
