// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FoundPanel } from '@/components/found/FoundPanel';
import type { PageAccess } from '@/components/found/page-access';
import { DEFAULTS, type Settings } from '@/data/settings';
import { NO_POLICY } from '@/data/settings/policy';
import { settle } from './settle';

let box: HTMLElement | undefined;

afterEach(async () => {
  const panel = box;
  if (panel !== undefined) await act(() => render(null, panel));
  panel?.remove();
});

/** The panel beside a page of `wiki.test` on a browser with these rules. */
async function show(state: 'on' | 'off', sites: Partial<Settings['sites']>, managed: boolean) {
  const settings = { ...DEFAULTS, sites: { ...DEFAULTS.sites, ...sites } };
  const policy = managed ? { ...NO_POLICY, values: { sites: settings.sites } } : NO_POLICY;
  const change = vi.fn(async () => {});
  const page: PageAccess = {
    key: '1',
    found: async () => ({ state, site: 'wiki.test', looking: false, frames: [] }),
    start: vi.fn(),
    stop: vi.fn(),
    reveal: vi.fn(),
    watch: () => () => {},
    settings: {
      watch: (listener) => {
        listener(settings, policy);
        return () => {};
      },
      change,
      own: async () => settings,
    },
  };
  const panel = document.createElement('div');
  box = panel;
  document.body.append(panel);
  const ask = vi.fn(async () => []) as never;
  await act(() => render(<FoundPanel ask={ask} page={page} below={() => null} />, panel));
  await act(settle);
  const fixed = panel.querySelector<HTMLInputElement>('[role=switch]')?.disabled;
  return { panel, fixed, text: () => panel.textContent };
}

describe('what an organisation has set', () => {
  it.each(['on', 'off'] as const)('cannot be switched for a site that is %s', async (state) => {
    const only = state === 'on' ? ['wiki.test'] : [];
    const { panel, fixed, text } = await show(state, { mode: 'listed', only }, true);
    expect(fixed).toBe(true);
    expect(panel.querySelector('.found-message button')).toBeNull();
    expect(text()).toContain('Your organisation has set this.');
  });

  it('leaves a page to the person where pages are looked at when asked only', async () => {
    const { panel, fixed, text } = await show('off', { mode: 'asked' }, true);
    expect(fixed).toBe(false);
    expect(panel.querySelector('.found-message button')?.textContent).toBe('Look at this page');
    expect(text()).not.toContain('Your organisation');
  });

  it('is nothing in other browsers', async () => {
    const { panel, fixed } = await show('off', { mode: 'listed' }, false);
    expect(fixed).toBe(false);
    expect(panel.querySelector('.found-message button')?.textContent).toBe('Switch on');
  });
});
