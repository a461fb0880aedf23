import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { CORPUS_DIR } from '@/test/corpus';
import { launchBrowser } from '@/test/e2e/harness/browser';
import { stopWorkers } from '@/test/e2e/harness/stop-workers';
const CATALOGS = ['strontic.github.io-half.zip','strontic-xcyclopedia_COM.json.zip','strontic-xcyclopedia.json.zip'];
const search = (...queries: string[]) => queries.map((query) => ({ name: 'search', argument: { query, limit: 20 } }));
const ask = (name: string, ...keys: any[]) => [{ name, argument: { keys } }];
const Q: Record<string, any[]> = {
 digest: ask('find', { kind: 'ssdeep', key: '1536:Co66RLekVSZkdJJdPm/su/p2v6F+WaITVwhIbMFEiJCXX:dnQqdJYZpu6F+STVwhIbMqlz' }),
 thumb: ask('find', { kind: 'hash', key: 'a4341b9fd50fb9964283220a36a1ef6f6faa7840' }),
 mistyped: search('operatng systm micrsoft'), export: search('export:WTSQuerySessionInformationW'),
 name: ask('marks', { kind: 'file-name', key: 'scvhost.exe' }),
 record: [{ name: 'record', argument: { id: 'qt5widgets.dll-ac4db7dba7380a3a849874a8ca148022' } }],
 typed: search('w','wk','wks'),
};
const browser = await launchBrowser({ port: 9 });
try {
  const options = await browser.context.newPage();
  await options.goto(browser.own('options.html'));
  for (const [i, name] of CATALOGS.entries()) {
    await options.getByLabel('Files to import').setInputFiles(join(CORPUS_DIR!, name));
    await options.locator('.catalogs > li').nth(i + 1).waitFor({ timeout: 300_000 });
  }
  await options.close();
  const page = await browser.context.newPage();
  await page.goto(browser.own('record.html'));
  const root = browser.context.browser()!;
  for (const [what, messages] of Object.entries(Q).filter(([w]) => (process.env.ONLY ?? w).includes(w))) for (let r = 0; r < 2; r++) {
    await stopWorkers(browser);
    const send = (m: any[]) => page.evaluate(async (all) => { for (const x of all) await (globalThis as any).chrome.runtime.sendMessage(x); }, m);
    await send([{ name: 'commandKeys', argument: {} }]);
    await root.startTracing(page, { categories: (process.env.CATS ?? 'toplevel,v8,devtools.timeline,disabled-by-default-v8.gc,blink.user_timing').split(',') });
    await send(messages);
    writeFileSync(`/tmp/sl-${what}-${r}.json`, await root.stopTracing());
  }
} finally { await browser.close(); }
