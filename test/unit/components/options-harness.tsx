import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import type { StartRepair } from '@/components/options/catalogs/start-repair';
import type { LibraryDownload } from '@/components/options/download/library-download';
import type { CommandKeys } from '@/components/options/keys/command-keys';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { StartImport } from '@/components/options/start-import';
import type { StorageCare, StorageState } from '@/components/options/storage/storage-care';
import type { SettingsAccess } from '@/components/settings/settings-access';
import type { ImportReport } from '@/data/import/progress';
import type { Ask, CatalogInfo, CatalogsReply } from '@/data/messages';
import { DEFAULTS, type Settings } from '@/data/settings';
import { NO_POLICY, type Policy } from '@/data/settings/policy';
import { settle } from './settle';

/** A catalog as the background lists it. */
export function catalog(id: string, more: Partial<CatalogInfo> = {}): CatalogInfo {
  const counts = { files: 2, comObjects: 0, bytes: 2_000_000 };
  return { id, name: id, embedded: false, enabled: true, ...counts, ...more };
}

/** The download's panel waits for its address and stays away. */
const LIBRARY: LibraryDownload = {
  defaultAddress: 'https://example.org/library.zip',
  watchAddress: () => () => {},
  changeAddress: async () => {},
  requestAccess: async () => false,
  start: () => {
    throw new Error('Nothing is downloaded here.');
  },
};

interface ShowOptions {
  reply?: Partial<CatalogsReply>;
  /** What the background does with a message other than `catalogs`. */
  answer?: (name: string, argument: unknown, reply: CatalogsReply) => void;
  startRepair?: StartRepair;
  storage?: StorageState;
  /** The settings stay unread where absent. */
  settings?: Partial<Settings>;
  policy?: Policy;
  commands?: CommandKeys;
}

let box: HTMLElement | undefined;

afterEach(async () => {
  const page = box;
  if (page !== undefined) await act(() => render(null, page));
  page?.remove();
});

/** The options page with a background that answers from `reply`, as its `answer` changes it. */
export async function showOptions(options: ShowOptions = {}) {
  const reply: CatalogsReply = {
    catalogs: [catalog('starter', { name: 'Starter', embedded: true })],
    removed: [],
    storage: 'indexeddb',
    ...options.reply,
  };
  let finish: (report: ImportReport) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const startImport = vi.fn<StartImport>(() => ({
    cancel: () => fail(new Error('cancelled')),
    done: new Promise<ImportReport>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    }),
  }));
  const ask = vi.fn(async (name: string, argument: unknown) => {
    if (name === 'catalogs') return structuredClone(reply);
    options.answer?.(name, argument, reply);
    return null;
  });
  const state = options.storage ?? { usage: 2_000_000, quota: 100_000_000, kept: 'persistent' };
  const keep = vi.fn(async () => {
    state.kept = 'persistent';
    return true;
  });
  const storage: StorageCare = { state: async () => ({ ...state }), keep };
  const startRepair: StartRepair =
    options.startRepair ?? (() => Promise.reject(new Error('Nothing is repaired here.')));
  const page = document.createElement('div');
  box = page;
  document.body.append(page);
  const change = vi.fn(async (change: Partial<Settings>) => {
    // The storage takes its time.
    await settle();
    Object.assign(values, change);
    await act(() => told(values, policy));
  });
  const policy = options.policy ?? NO_POLICY;
  const values = { ...structuredClone(DEFAULTS), ...options.settings, ...policy.values };
  let told: (settings: Settings, policy: Policy) => void = () => {};
  const settings: SettingsAccess = {
    watch(listener) {
      told = (settings, policy) => listener({ ...settings }, policy);
      if (options.settings !== undefined) told(values, policy);
      return () => {};
    },
    change,
    own: async () => structuredClone(values),
  };
  const commands: CommandKeys = options.commands ?? {
    list: async () => [],
    change: async () => {},
  };
  const siteAccess = { watch: () => () => {}, request: async () => false };
  const props = {
    startImport,
    startRepair,
    storage,
    settings,
    commands,
    siteAccess,
    library: LIBRARY,
  };
  await act(() => render(<OptionsPage ask={ask as unknown as Ask} {...props} />, page));
  await act(settle);
  const button = (name: string) => {
    const found = [...page.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (found === undefined) throw new Error(`There is no button “${name}”.`);
    return found;
  };
  const click = async (name: string) => {
    button(name).focus();
    await act(() => button(name).click());
    await act(settle);
  };
  const choose = async (...files: File[]) => chooseIn('#import', ...files);
  /** Chooses files for the file input of a section. */
  const chooseIn = async (section: string, ...files: File[]) => {
    const input = page.querySelector<HTMLInputElement>(`${section} input[type=file]`);
    if (input === null) throw new Error('There is no file input.');
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await act(settle);
  };
  /** Writes into the field of this label. */
  const fill = async (label: string, text: string) => {
    const field = [...page.querySelectorAll('label')]
      .find((each) => each.textContent?.trim() === label)
      ?.querySelector('input');
    if (field === null || field === undefined) throw new Error(`There is no field “${label}”.`);
    field.value = text;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const settled = async (end: () => void) => {
    end();
    await act(settle);
  };
  return {
    page,
    ask,
    changed: change,
    keep,
    startImport,
    button,
    click,
    choose,
    chooseIn,
    fill,
    names: () => [...page.querySelectorAll('.catalogs h3')].map(({ textContent }) => textContent),
    finish: (report: ImportReport) => settled(() => finish(report)),
    fail: (error: Error) => settled(() => fail(error)),
  };
}
