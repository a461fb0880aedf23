import { markStyle } from '@/components/marks/mark-style';
import type { Trial } from '@/components/welcome/trial';
import { detect } from '@/data/detect/detect';
import { ownParts } from '@/entrypoints/card/own-parts';
import { keepGate } from '@/entrypoints/page.content/gate';
import type { MarkRules } from '@/entrypoints/page.content/mark-dress';
import { ask } from '@/entrypoints/wiring/messaging';

/**
 * Runs the content script's own parts on this page: the browser puts no content script into pages of
 * an extension. What is tried here is what pages get, cards and marks alike.
 */
export function startTrial(): Trial {
  const page = keepGate(
    { ask, returned: () => undefined, loadCard: async () => ownParts, rules: ownRules() },
    new AbortController().signal,
  );
  return {
    async lookUp(element) {
      const text = element.textContent;
      // The card stands at the selection, as on a page.
      getSelection()?.selectAllChildren(element);
      const keys = detect(text).map(({ kind, key }) => ({ kind, key }));
      await page.lookUp({ text, keys });
    },
    async lookAgain() {
      await page.remark({});
    },
  };
}

/** In a page of its own an extension needs no help to set a rule, and `scripting` does not go there. */
function ownRules(): MarkRules {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  return {
    insert: ({ name, look }) => sheet.replace(markStyle(name, look)),
    remove: () => sheet.replace(''),
  };
}
