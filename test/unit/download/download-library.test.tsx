// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { DownloadLibrary } from '@/components/options/download/DownloadLibrary';
import type { LibraryDownload } from '@/components/options/download/library-download';
import type { DownloadImportState, DownloadState } from '@/data/download/download-state';
import { DEFAULT_LIBRARY_URL } from '@/data/download/library-address';
import type { ImportReport } from '@/data/import/progress';
import { toStored } from '@/data/settings';
import { settle } from '../components/settle';

const REPORT: ImportReport = {
  catalog: 'xCyclopedia',
  files: ['master.zip'],
  read: 2,
  added: 2,
  replaced: 0,
  duplicates: 0,
  unreadable: [],
  repaired: 0,
  screenshots: 0,
  milliseconds: 900,
};
const ATTEMPT = { number: 1, of: 5 };

class Panel {
  readonly root = document.createElement('div');
  readonly started: string[] = [];
  imported = 0;
  cancelled = 0;
  allowed = true;
  #tellAddress = (_: string) => {};
  #tellState = (_: DownloadImportState) => {};
  #finish = (_: ImportReport) => {};

  readonly library: LibraryDownload = {
    defaultAddress: DEFAULT_LIBRARY_URL,
    watchAddress: (listener) => {
      this.#tellAddress = (address) => listener(address, false);
      this.#tellAddress(DEFAULT_LIBRARY_URL);
      return () => {};
    },
    changeAddress: async (libraryUrl) => {
      this.#tellAddress(toStored({ libraryUrl }).set.libraryUrl ?? DEFAULT_LIBRARY_URL);
    },
    requestAccess: async () => this.allowed,
    start: (address, onState) => {
      this.started.push(address);
      this.#tellState = onState;
      const done = new Promise<ImportReport>((resolve) => {
        this.#finish = resolve;
      });
      return { cancel: () => this.cancelled++, done };
    },
  };

  async show(disabled = false): Promise<this> {
    document.body.append(this.root);
    const imported = () => this.imported++;
    const panel = (
      <DownloadLibrary library={this.library} disabled={disabled} onImported={imported} />
    );
    await act(() => render(panel, this.root));
    return this;
  }

  async tell(state: DownloadImportState): Promise<void> {
    await act(() => this.#tellState(state));
    if (state.state === 'done') await act(() => this.#finish(state.report));
    await act(settle);
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find(
      ({ textContent }) => textContent === name,
    );
    if (!found) throw new Error(`There is no button “${name}”.`);
    return found;
  }

  async click(name: string): Promise<void> {
    await act(() => this.button(name).click());
    await act(settle);
  }

  async enter(address: string): Promise<void> {
    const input = this.root.querySelector('input');
    if (!input) throw new Error('There is no address.');
    await act(() => {
      input.value = address;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await this.click('Save');
  }

  get text(): string {
    return this.root.textContent ?? '';
  }
}

let panel: Panel;
afterEach(() => {
  render(null, panel.root);
  panel.root.remove();
});

const BUTTON = 'Download the library from github.com';

describe('the download’s panel', () => {
  test('asks nobody before the click, and names the host', async () => {
    panel = await new Panel().show();
    expect(panel.button(BUTTON).disabled).toBe(false);
    expect(panel.text).toContain('26,445 records');
    expect(panel.started).toEqual([]);
  });

  test('shows the download, the import and the report', async () => {
    panel = await new Panel().show();
    await panel.click(BUTTON);
    expect(panel.started).toEqual([DEFAULT_LIBRARY_URL]);
    const host = 'codeload.github.com';
    await panel.tell({ state: 'connecting', host: 'github.com', attempt: ATTEMPT });
    expect(panel.text).toContain('Waiting for an answer');
    expect(panel.root.querySelector('progress')?.hasAttribute('value')).toBe(false);
    await panel.tell({
      state: 'downloading',
      host,
      bytesDone: 12_400_000,
      bytesTotal: 62_000_000,
      rate: 3_200_000,
      attempt: ATTEMPT,
    });
    expect(panel.text).toContain('Downloading from codeload.github.com');
    expect(panel.text).toContain('12.4 MB of 62.0 MB · 3.2 MB a second · 16 s left');
    expect(panel.root.querySelector('progress')?.getAttribute('value')).toBe('0.2');
    await panel.tell({
      state: 'running',
      file: 'master.zip',
      bytesDone: 1,
      bytesTotal: 2,
      records: 7,
    });
    expect(panel.text).toContain('Importing master.zip');
    expect(panel.imported).toBe(0);
    await panel.tell({ state: 'done', report: REPORT });
    expect(panel.text).toContain('Imported into xCyclopedia');
    expect(panel.imported).toBe(1);
    expect(panel.button(BUTTON).disabled).toBe(false);
  });

  test('says how much came where the server does not say how much comes', async () => {
    panel = await new Panel().show();
    await panel.click(BUTTON);
    await panel.tell({ state: 'downloading', host: 'a.org', bytesDone: 1500, attempt: ATTEMPT });
    expect(panel.root.querySelector('.import-progress p')?.textContent).toBe('1.5 kB');
    expect(panel.root.querySelector('progress')?.hasAttribute('value')).toBe(false);
  });

  test('starts once, however often it is clicked', async () => {
    panel = await new Panel().show();
    const button = panel.button(BUTTON);
    await act(() => {
      button.click();
      button.click();
    });
    await act(settle);
    expect(panel.started).toHaveLength(1);
    expect(panel.text).toContain('Waiting for an answer');
    expect(() => panel.button(BUTTON)).toThrow();
  });

  test('cancels, and says so', async () => {
    panel = await new Panel().show();
    await panel.click(BUTTON);
    await panel.tell({ state: 'connecting', host: 'github.com', attempt: ATTEMPT });
    await panel.click('Cancel');
    expect(panel.cancelled).toBe(1);
    await panel.tell({ state: 'cancelled' });
    expect(panel.text).toContain('The download was cancelled. Nothing of it was kept.');
  });

  test('gives the next step of a failure, and the way that always remains', async () => {
    panel = await new Panel().show();
    await panel.click(BUTTON);
    await panel.tell({ state: 'failed', message: 'The disk is full. Free it.' });
    expect(panel.root.querySelector('[role=alert]')?.textContent).toContain('The disk is full.');
    expect(panel.root.querySelector('.failure a')?.getAttribute('href')).toBe(DEFAULT_LIBRARY_URL);
  });

  test('asks nobody where the browser gives no access', async () => {
    panel = await new Panel().show();
    panel.allowed = false;
    await panel.click(BUTTON);
    expect(panel.started).toEqual([]);
    expect(panel.text).toContain('The browser gave PE Lens no access to github.com.');
  });

  test('is off where a catalog could not be kept', async () => {
    panel = await new Panel().show(true);
    expect(panel.button(BUTTON).disabled).toBe(true);
  });

  test('downloads from another address, and from the default again', async () => {
    panel = await new Panel().show();
    await panel.enter(' https://mirror.example.org:8443/library.zip ');
    expect(panel.text).toContain('Saved.');
    await panel.click('Download the library from mirror.example.org:8443');
    expect(panel.started).toEqual(['https://mirror.example.org:8443/library.zip']);
    await panel.tell({ state: 'cancelled' });
    await panel.click('Restore default');
    expect(panel.button(BUTTON)).toBeDefined();
  });

  test.each(['library.zip', 'http://mirror.example.org/a.zip'])(
    'refuses the address “%s” with a sentence',
    async (address) => {
      panel = await new Panel().show();
      await panel.enter(address);
      expect(panel.root.querySelector('.failure')?.textContent).toMatch(/^Enter .*\.$/);
      expect(panel.root.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
      expect(panel.button(BUTTON)).toBeDefined();
    },
  );
});

describe('words of an interruption', () => {
  const waiting = (kept: number, lost: number): Extract<DownloadState, { state: 'waiting' }> => ({
    state: 'waiting',
    host: 'a.org',
    problem: 'It broke off.',
    bytesKept: kept,
    bytesLost: lost,
    milliseconds: 2000,
    attempt: { number: 2, of: 5 },
  });
  test.each([
    {
      state: waiting(12_400_000, 0),
      now: 'It broke off. The 12.4 MB that came are kept; the download goes on in 2 s.',
      over: 'It broke off. The 12.4 MB that came are kept; the download went on.',
    },
    {
      state: waiting(0, 12_400_000),
      now: 'It broke off. a.org cannot continue a download: it starts again in 2 s.',
      over: 'It broke off. a.org cannot continue a download: it started again.',
    },
    {
      state: waiting(0, 0),
      now: 'It broke off. The next attempt is in 2 s.',
      over: 'It broke off. This is attempt 2.',
    },
  ])('$now', async ({ state, now, over }) => {
    panel = await new Panel().show();
    await panel.click(BUTTON);
    await panel.tell(state);
    const words = () => panel.root.querySelector('.import-progress [role=status]')?.textContent;
    expect(words()).toBe(now);
    await panel.tell({ state: 'connecting', host: 'a.org', attempt: state.attempt });
    expect(words()).toBe(over);
  });
});
