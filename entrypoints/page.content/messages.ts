import type { PageAsks, PageReplies } from '@/data/messages';
import { browser, type Runtime } from '../wiring/browser';

type Handlers = {
  [Name in keyof PageAsks]: (argument: PageAsks[Name]) => Promise<PageReplies[Name]>;
};

/** Answers what the background asks; other messages, and those of other senders, are not taken. */
export function takeMessages(signal: AbortSignal, handlers: Handlers): void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || sender.tab) return undefined;
    if (isAsk(message, 'lookUp')) return handlers.lookUp(message.argument);
    if (isAsk(message, 'remark')) return handlers.remark(message.argument);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After a reload of the extension its interface may be gone.
    browser.runtime?.onMessage?.removeListener(listener);
  });
}

/** Only the extension itself can send these; its messages have the form of their table. */
function isAsk<Name extends keyof PageAsks>(
  message: unknown,
  name: Name,
): message is { name: Name; argument: PageAsks[Name] } {
  return (
    typeof message === 'object' && message !== null && 'name' in message && message.name === name
  );
}
