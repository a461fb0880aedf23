import type { CDPSession, Page } from 'playwright-core';
import { axeFindings } from './axe';
import type { TestBrowser } from './browser';
import { until } from './until';

/** The side panel beside a window's pages. It is no tab, so it is spoken to through DevTools alone. */
export interface SidePanel {
  send: <Answer>(method: string, params?: object) => Promise<Answer>;
  /** Runs an expression in the panel; the result must be JSON. */
  evaluate: <Answer>(expression: string) => Promise<Answer>;
  /** What it shows, as text. */
  text: () => Promise<string>;
  waitForText: (text: string | RegExp) => Promise<void>;
  /** Clicks the element that has this accessible name. */
  click: (name: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** What axe-core finds in it, a line a rule. */
  axeFindings: () => Promise<string[]>;
  screenshot: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Opens it as a person does: with the button of the popup, which stands in a tab here. */
export async function openSidePanel(browser: TestBrowser, popup: Page): Promise<SidePanel> {
  await popup.goto(browser.own('popup.html'));
  // The popup closes itself once the panel is open.
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Open the side panel' }).click();
  await closed;
  return attach(browser);
}

async function attach(browser: TestBrowser): Promise<SidePanel> {
  const whole = browser.context.browser();
  if (whole === null) throw new Error('The browser cannot be spoken to as a whole.');
  const session = await whole.newBrowserCDPSession();
  const target = await until('the side panel is open', async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === browser.own('sidepanel.html'));
  });
  const send = await speakTo(session, target.targetId);
  const evaluate = async <Answer>(expression: string): Promise<Answer> => {
    const { result, exceptionDetails } = await send<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result.value ?? null) as Answer;
  };
  // While it loads anew it has no text.
  const text = () => evaluate<string>(`document.body?.innerText ?? ''`).catch(() => '');
  await until('the panel is drawn', async () =>
    (await evaluate(`document.querySelector('input') !== null`)) === true ? true : undefined,
  );
  const key = (type: string, params: object) => send('Input.dispatchKeyEvent', { type, ...params });
  return {
    send,
    evaluate,
    text,
    async waitForText(wanted) {
      await until(
        `the panel says “${wanted}”`,
        async () => {
          const now = await text();
          return (
            (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) || undefined
          );
        },
        { told: text },
      );
    },
    async click(name) {
      const place = await until(`“${name}” is there`, async () => {
        return (await evaluate<Place | null>(middleOf(name))) ?? undefined;
      });
      const button = { ...place, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
    },
    async press(name) {
      const params = { key: name, code: name, windowsVirtualKeyCode: KEY_CODES[name] };
      await key(name === 'Enter' ? 'keyDown' : 'rawKeyDown', {
        ...params,
        ...(name === 'Enter' ? { text: '\r' } : {}),
      });
      await key('keyUp', params);
    },
    async type(typed) {
      await send('Input.insertText', { text: typed });
    },
    axeFindings: () => axeFindings({ evaluate }),
    async screenshot() {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await evaluate('window.close()').catch(() => undefined);
      await session.detach().catch(() => undefined);
    },
  };
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: object;
}

interface Place {
  x: number;
  y: number;
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

function middleOf(name: string): string {
  return `(() => {
    const named = [...document.querySelectorAll('a, button, input, [role=option]')];
    const element = named.find((each) =>
      (each.getAttribute('aria-label') ?? each.textContent.trim()) === ${JSON.stringify(name)});
    element?.scrollIntoView({ block: 'center' });
    const box = element?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  })()`;
}

interface Reply {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** Speaks to a target that Playwright does not show as a page, in messages of its own session. */
async function speakTo(session: CDPSession, targetId: string): Promise<SidePanel['send']> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const pending = new Map<number, (reply: Reply) => void>();
  let last = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply: Reply = JSON.parse(event.message);
    pending.get(reply.id ?? -1)?.(reply);
  });
  return async <Answer>(method: string, params: object = {}): Promise<Answer> => {
    last += 1;
    const id = last;
    const replied = new Promise<Reply>((resolve) => pending.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await replied;
    pending.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as Answer;
  };
}
