import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setUpFirefox } from '../../scripts/setup/firefox.mjs';
import { type Firefox, launchFirefox } from './harness/firefox';
import { HOW } from './harness/manifest';
import { type PageServer, startPageServer } from './harness/page-server';
import { until } from './harness/until';

/** The main job in Firefox: marks and cards on the same pages, read through its accessibility tree. */

const program = await setUpFirefox();

/** Runs in the browser's own world: cards in the accessible tree of the selected tab. */
const READ_CARDS = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const read = (node, into) => {
    const role = service.getStringRole(node.role);
    const inside = [];
    for (let place = 0; place < node.childCount; place += 1) read(node.getChildAt(place), inside);
    if (role === 'text leaf' || (inside.length === 0 && node.name)) into.push(node.name);
    else into.push(...inside);
  };
  const cards = [];
  const find = (node) => {
    if (service.getStringRole(node.role) === 'dialog') {
      const lines = [];
      read(node, lines);
      cards.push({ name: node.name, text: lines.join('\\n') });
      return;
    }
    for (let place = 0; place < node.childCount; place += 1) find(node.getChildAt(place));
  };
  // The service starts with the first question, and the tree is there some time after.
  const root = service.getAccessibleFor(gBrowser.selectedBrowser);
  if (root) find(root);
  return cards;
})()`;

/** Runs in the browser's own world: opens the sidebar as its menu does. */
const SHOW_SIDEBAR = `(async () => {
  const [id] = [...SidebarController.sidebars.keys()].filter((each) => each.startsWith('pe-lens'));
  await SidebarController.show(id);
  return id;
})()`;

/** Runs in the browser's own world: texts in the accessible tree of the sidebar. */
const READ_SIDEBAR = `(() => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const texts = [];
  const read = (node) => {
    if (node.childCount === 0 && node.name) texts.push(node.name);
    for (let place = 0; place < node.childCount; place += 1) read(node.getChildAt(place));
  };
  const root = service.getAccessibleFor(SidebarController.browser);
  if (root) read(root);
  return texts.join(' ');
})()`;

/** Runs in the page's world: the middle of the first line of the mark whose text begins so. */
function middleOfMark(text: string): string {
  return `(() => {
    const plain = (value) => value.replace(/[\\u00ad\\u200b]/g, '').toLowerCase();
    for (const highlight of CSS.highlights.values()) {
      for (const mark of highlight) {
        const range = new Range();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        if (!plain(range.toString()).startsWith(plain(${JSON.stringify(text)}))) continue;
        mark.startContainer.parentElement.scrollIntoView({ block: 'center' });
        const [first] = range.getClientRects();
        if (first) return { x: first.x + Math.min(first.width / 2, 60), y: first.y + first.height / 2 };
      }
    }
    return null;
  })()`;
}

interface Case {
  what: string;
  path: string;
  text: string;
  record: string;
  by: string;
}

const CASES: Case[] = [
  {
    what: 'hash four roots deep',
    path: '/demo/report.html',
    text: '2c3be28e1b8d28a8b326fbb7e06cedd9',
    record: 'wksprt.exe',
    by: 'md5',
  },
  {
    what: 'imphash four roots deep',
    path: '/demo/report.html',
    text: '88a462e0f580961648cad58e157c0d43',
    record: 'wksprt.exe',
    by: 'imphash',
  },
  {
    what: 'hash in a closed root',
    path: '/shadow-roots.html',
    text: '2C3BE28E1B8D28A8B326FBB7E06CEDD9',
    record: 'wksprt.exe',
    by: 'md5',
  },
  {
    what: 'hash in a declarative closed root',
    path: '/shadow-roots.html',
    text: 'AC324C853F71A9C071FA75F19BE55BC93E14D5A8',
    record: 'sessionmsg.exe',
    by: 'sha1',
  },
  {
    what: 'hash with soft hyphens',
    path: '/split-text.html',
    text: '2C3BE28E1B8D28A8B326FBB7E06CEDD9',
    record: 'wksprt.exe',
    by: 'md5',
  },
  {
    what: 'path cut at every separator',
    path: '/demo/events.html',
    text: 'C:\\Windows\\System32\\wksprt.exe',
    record: 'wksprt.exe',
    by: 'path',
  },
  {
    what: 'name in a thread',
    path: '/demo/forum.html',
    text: 'wtsapi32.dll',
    record: 'wtsapi32.dll',
    by: 'name',
  },
  {
    what: 'page with a strict content security policy',
    path: '/strict-csp.html',
    text: '8D6DEB903F62A95A3E9E4BDD4A6A4D54B288B32C56C24A05158D5C2C8F43F6B6',
    record: 'wksprt.exe',
    by: 'sha256',
  },
  {
    what: 'page with hostile style sheets',
    path: '/hostile-css.html',
    text: 'wtsapi32.dll',
    record: 'wtsapi32.dll',
    by: 'name',
  },
];

describe.skipIf(program === undefined)('Firefox', () => {
  let firefox: Firefox;
  let server: PageServer;

  beforeAll(async () => {
    server = await startPageServer();
    firefox = await launchFirefox(program ?? '');
  });

  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  const cards = () => firefox.evaluateInChrome<{ name: string; text: string }[]>(READ_CARDS);

  test.each(CASES)('$what: $record by $by', async ({ path, text, record, by }) => {
    const tab = await firefox.open(`http://127.0.0.1:${server.port}${path}`);
    const place = await until(`“${text}” is marked`, async () => {
      const middle = await firefox.evaluate<{ x: number; y: number } | null>(
        tab,
        middleOfMark(text),
      );
      return middle ?? undefined;
    });
    await firefox.movePointer(tab, place.x, place.y);
    const card = await until(
      'a card is open',
      async () => {
        const [first] = await cards();
        return first && HOW[by]?.test(first.text) ? first : undefined;
      },
      { told: async () => JSON.stringify(await cards()) },
    );
    expect(card.text).toContain(record);
    await firefox.closeTab(tab);
  });

  test('a hash that is not in the catalog is not marked', async () => {
    const tab = await firefox.open(`http://127.0.0.1:${server.port}/demo/forum.html`);
    await until('the page is marked', async () =>
      firefox
        .evaluate<object | null>(tab, middleOfMark('C07A27BF54DD7A6B'))
        .then((at) => at ?? undefined),
    );
    expect(await firefox.evaluate(tab, middleOfMark('5f0c3a7be1d9'))).toBeNull();
    await firefox.closeTab(tab);
  });

  test('the popup finds a record', async () => {
    const tab = await firefox.open(firefox.own('popup.html?q=wksprt'));
    const name = await until('a row is there', () =>
      firefox
        .evaluate<string | null>(
          tab,
          `document.querySelector('[role=option] .result-name')?.innerText ?? null`,
        )
        .then((text) => text ?? undefined),
    );
    expect(name).toBe('wksprt.exe');
    await firefox.closeTab(tab);
  });

  test('the sidebar opens beside the page and lists what was found on it', async () => {
    const tab = await firefox.open(`http://127.0.0.1:${server.port}/found.html`);
    await firefox.evaluateInChrome(SHOW_SIDEBAR);
    // What is odd comes once its finding is there, the places before.
    const shown = ['Nothing is pinned.', ' places', 'Looks like wtsapi32.dll'];
    await until(
      'the sidebar lists the places, and what is odd',
      async () => {
        const now = await firefox.evaluateInChrome<string>(READ_SIDEBAR);
        return shown.every((text) => now.includes(text)) ? true : undefined;
      },
      { told: () => firefox.evaluateInChrome<string>(READ_SIDEBAR) },
    );
    await firefox.evaluateInChrome('SidebarController.hide()');
    await firefox.closeTab(tab);
  });

  test('nothing was asked of any other host', () => {
    const hosts = new Set(firefox.requests.map((address) => new URL(address).host));
    expect(hosts).toEqual(new Set([`127.0.0.1:${server.port}`]));
  });
});
