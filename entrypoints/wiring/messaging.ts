import * as v from 'valibot';
import {
  type Ask,
  type BackgroundAsks,
  type BackgroundReplies,
  backgroundAsks,
  PRIVILEGED,
} from '@/data/messages';
import { browser, type Runtime } from './browser';

/** Asks the background worker, which the browser starts if it sleeps. */
export const ask: Ask = (name, argument) => browser.runtime.sendMessage({ name, argument });

export type BackgroundHandlers = {
  [Name in keyof BackgroundAsks]: (
    argument: BackgroundAsks[Name],
    sender: Runtime.MessageSender,
  ) => Promise<BackgroundReplies[Name]>;
};

const envelope = v.object({ name: v.string(), argument: v.unknown() });

/**
 * Answers messages with `handlers`. To be called synchronously when the worker starts: the browser
 * delivers the message that woke it only to listeners that are there by then.
 */
export function answer(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const outer = v.safeParse(envelope, message);
    if (!outer.success || !Object.hasOwn(backgroundAsks, outer.output.name)) return undefined;
    const name = outer.output.name as keyof BackgroundAsks;
    if (PRIVILEGED.has(name) && !isOwnPage(sender)) {
      return Promise.reject(new Error(`Only pages of the extension may ask for “${name}”.`));
    }
    return answerOne(handlers, name, outer.output.argument, sender);
  });
}

async function answerOne<Name extends keyof BackgroundAsks>(
  handlers: BackgroundHandlers,
  name: Name,
  argument: unknown,
  sender: Runtime.MessageSender,
): Promise<BackgroundReplies[Name]> {
  const checked = v.safeParse(backgroundAsks[name], argument);
  if (!checked.success) throw new Error(`The message “${name}” is not of its form.`);
  return handlers[name](checked.output as BackgroundAsks[Name], sender);
}

/** Whether a message comes from a page of the extension. */
export function isOwnPage(sender: Runtime.MessageSender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
}
