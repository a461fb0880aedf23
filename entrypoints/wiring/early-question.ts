import type { Ask, BackgroundAsks } from '@/data/messages';

/** A question that was asked before the page's own script ran. */
interface Early {
  question: string;
  reply: Promise<unknown>;
}

interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

const EARLY = Symbol.for('early question');
const page = globalThis as { [EARLY]?: Early; browser?: ExtensionApi; chrome?: ExtensionApi };

/** Asks the background without the polyfill, which would take longer than the rest of the script. */
export function askEarly<Name extends keyof BackgroundAsks>(
  name: Name,
  argument: BackgroundAsks[Name],
): void {
  const api = page.browser ?? page.chrome;
  const reply = api?.runtime.sendMessage({ name, argument });
  if (!reply) return;
  // Whoever takes the answer meets its error.
  reply.catch(() => undefined);
  page[EARLY] = { question: toText(name, argument), reply };
}

/** As `ask`; a question that was asked early is not asked again, the first time. */
export function withEarly(ask: Ask): Ask {
  return async (name, argument) => {
    const early = page[EARLY];
    if (early?.question !== toText(name, argument)) return ask(name, argument);
    delete page[EARLY];
    return early.reply as ReturnType<typeof ask<typeof name>>;
  };
}

function toText(name: string, argument: unknown): string {
  return JSON.stringify([name, argument]);
}
