import type { PageAsks, PageReplies } from '@/data/page-messages';
import { browser, type Runtime } from '../wiring/browser';

export type PageHandlers = {
  [Name in keyof PageAsks]: (argument: PageAsks[Name]) => Promise<PageReplies[Name]>;
};

/** Answers what the background asks; other messages, and those of other senders, are not taken. */
export function takeMessages(signal: AbortSignal, handlers: PageHandlers): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    return isAsk(message, handlers) ? answer(handlers, message) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After a reload of the extension its interface may be gone.
    browser.runtime?.onMessage?.removeListener(listener);
  });
}

interface PageAsk<Name extends keyof PageAsks> {
  name: Name;
  argument: PageAsks[Name];
}

function answer<Name extends keyof PageAsks>(
  handlers: PageHandlers,
  { name, argument }: PageAsk<Name>,
): Promise<PageReplies[Name]> {
  return handlers[name](argument);
}

/** Only the extension itself can send these; its messages have the form of their table. */
function isAsk(message: unknown, handlers: PageHandlers): message is PageAsk<keyof PageAsks> {
  if (typeof message !== 'object' || message === null || !('name' in message)) return false;
  return typeof message.name === 'string' && Object.hasOwn(handlers, message.name);
}
