import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Actions } from './harness/actions';
import { pointAt, waitForCard, waitForMark } from './harness/hover';
import { openSession } from './harness/session';
import { tabInFront } from './harness/tabs';

/** Who never saw the product finds a record without reading help, in at most three actions. */

const MD5 = '2c3be28e1b8d28a8b326fbb7e06cedd9';
const MAIL = `Hi,\n\nplease have a look at this file, MD5 ${MD5.toUpperCase()}, seen on two clients.\n`;

const session = openSession();
let page: Page;
let actions: Actions;

beforeEach(async () => {
  actions = new Actions();
  page = await session.browser.context.newPage();
  await page.goto('http://pages.test/empty.html');
});

afterEach(() => page.close());

/** The toolbar button: the popup, which stands in a tab of its own here. */
async function openPopup(): Promise<Page> {
  const tab = await tabInFront(session.browser, page);
  const popup = await session.browser.context.newPage();
  await popup.setViewportSize({ width: 360, height: 500 });
  await popup.goto(session.browser.own(`popup.html?tab=${tab}`));
  await popup.getByRole('combobox').waitFor();
  return popup;
}

async function expectRecord(name: string, open: () => Promise<unknown>): Promise<void> {
  const opened = session.browser.context.waitForEvent('page');
  await open();
  const record = await opened;
  await record.locator('main[aria-busy=false] h1').waitFor();
  expect(await record.getByRole('heading', { level: 1 }).innerText()).toContain(name);
  await record.close();
}

describe.each([
  { what: 'the hash alone', text: MD5 },
  { what: 'the whole mail', text: MAIL },
])('a hash copied from a mail: $what', ({ text }) => {
  test.each(['keyboard', 'mouse'])('is pasted into the popup and opened by %s', async (way) => {
    await session.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const popup = await actions.do('click the toolbar button', openPopup);
    await popup.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await actions.do('paste', () => popup.keyboard.press('ControlOrMeta+V'));
    const row = popup.getByRole('option', { name: 'wksprt.exe' });
    await row.waitFor();
    await actions.do('open the result', () =>
      expectRecord('wksprt.exe', () =>
        way === 'mouse' ? row.click() : popup.keyboard.press('Enter'),
      ),
    );
    actions.expectAtMost(3);
    await popup.close();
  });
});

test('a hash on a page: is pointed at, and its record opened', async () => {
  await page.goto('http://pages.test/demo/report.html');
  await waitForMark(page, 'sha256');
  await actions.do('point at the mark', () => pointAt(page, 'sha256'));
  const card = await waitForCard(page);
  expect(card.text).toContain('wksprt.exe');
  await actions.do('click the button of the card', () =>
    expectRecord('wksprt.exe', async () => {
      const { x, y } = await placeOf('Full record');
      await page.mouse.move(x, y, { steps: 8 });
      await page.mouse.click(x, y);
    }),
  );
  actions.expectAtMost(3);
});

test('a file name in the text of a screenshot: is typed into the popup', async () => {
  const popup = await actions.do('click the toolbar button', openPopup);
  await actions.do('type the name', () => popup.keyboard.type('sessionmsg.exe'));
  await popup.getByRole('option', { name: 'sessionmsg.exe' }).waitFor();
  await actions.do('press Enter', () =>
    expectRecord('sessionmsg.exe', () => popup.keyboard.press('Enter')),
  );
  actions.expectAtMost(3);
  await popup.close();
});

/** Where a button of the card is: its root is closed to scripts, not to the accessibility tree. */
async function placeOf(name: string): Promise<{ x: number; y: number }> {
  const devtools = await session.browser.context.newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const node = nodes.find(
    (each) => each.role?.value === 'button' && String(each.name?.value).startsWith(name),
  );
  if (node?.backendDOMNodeId === undefined) throw new Error(`There is no button “${name}”.`);
  const { model } = await devtools.send('DOM.getBoxModel', {
    backendNodeId: node.backendDOMNodeId,
  });
  const [left = 0, top = 0] = model.content;
  await devtools.detach();
  return { x: left + model.width / 2, y: top + model.height / 2 };
}
