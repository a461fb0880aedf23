import { browser, type Runtime, type Scripting } from '../wiring/browser';

/**
 * Inserts the marks' rule into the frame that asks, under that frame's random name.
 *
 * From here the page finds the rule neither in `document.styleSheets` nor in `adoptedStyleSheets`,
 * and one rule paints in every shadow root. Chromium ignores colours of user origin in `::highlight`,
 * Firefox paints a rule of author origin in the document only: hence the two origins.
 */
export async function insertMarkStyle(name: string, sender: Runtime.MessageSender): Promise<null> {
  await browser.scripting.insertCSS(toInjection(name, sender));
  return null;
}

/** Takes the rule out again when the page is not looked at any more. */
export async function removeMarkStyle(name: string, sender: Runtime.MessageSender): Promise<null> {
  await browser.scripting.removeCSS(toInjection(name, sender));
  return null;
}

function toInjection(name: string, sender: Runtime.MessageSender): Scripting.CSSInjection {
  if (sender.tab?.id === undefined) throw new Error('Marks belong to a tab.');
  return {
    target: { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] },
    css: markStyle(name),
    origin: import.meta.env.FIREFOX ? 'USER' : 'AUTHOR',
  };
}

/** Underline styles differ, so that marks are told apart without colour; mid tones suit any page. */
function markStyle(name: string): string {
  return `
::highlight(${name}-known) {
  text-decoration: underline 2px solid #3b82d6;
  background-color: rgb(59 130 214 / 0.12);
}
::highlight(${name}-ambiguous) {
  text-decoration: underline 2px dotted #8b6bd9;
  background-color: rgb(139 107 217 / 0.12);
}
::highlight(${name}-noted) {
  text-decoration: underline 2px wavy #d9730d;
  background-color: rgb(217 115 13 / 0.14);
}
::highlight(${name}-flash) {
  text-decoration: underline 3px solid #b45309;
  background-color: #ffd84d;
  color: #1a1400;
}
@media (forced-colors: active) {
  ::highlight(${name}-known) { text-decoration-color: LinkText; background-color: Canvas; color: LinkText; }
  ::highlight(${name}-ambiguous) { text-decoration-color: LinkText; background-color: Canvas; color: LinkText; }
  ::highlight(${name}-noted) { text-decoration-color: Highlight; background-color: Canvas; color: LinkText; }
  ::highlight(${name}-flash) { text-decoration-color: HighlightText; background-color: Highlight; color: HighlightText; }
}`;
}
