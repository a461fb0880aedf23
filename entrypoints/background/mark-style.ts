import { markStyle } from '@/components/marks/mark-style';
import type { BackgroundAsks } from '@/data/messages';
import { browser, type Runtime, type Scripting } from '../wiring/browser';

type MarkRule = BackgroundAsks['insertMarkStyle'];

/**
 * Inserts the marks' rule into the frame that asks, under that frame's random name.
 *
 * From here the page finds the rule neither in `document.styleSheets` nor in `adoptedStyleSheets`,
 * and one rule paints in every shadow root. Chromium ignores colours of user origin in `::highlight`,
 * Firefox paints a rule of author origin in the document only: hence the two origins. In Chromium all
 * texts inherit what the root says, which halves the time that it takes to insert the rule.
 */
export async function insertMarkStyle(
  rule: MarkRule,
  sender: Runtime.MessageSender,
): Promise<null> {
  await browser.scripting.insertCSS(toInjection(rule, sender));
  return null;
}

/** Takes the rule out again when the page is not looked at any more. */
export async function removeMarkStyle(
  rule: MarkRule,
  sender: Runtime.MessageSender,
): Promise<null> {
  await browser.scripting.removeCSS(toInjection(rule, sender));
  return null;
}

function toInjection(
  { name, look }: MarkRule,
  sender: Runtime.MessageSender,
): Scripting.CSSInjection {
  if (sender.tab?.id === undefined) throw new Error('Marks belong to a tab.');
  return {
    target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] },
    ...(import.meta.env.FIREFOX
      ? { css: markStyle(name, look), origin: 'USER' }
      : { css: markStyle(name, look, ':root'), origin: 'AUTHOR' }),
  };
}
