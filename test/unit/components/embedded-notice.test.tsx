// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { CatalogsReply } from '@/data/messages';
import { catalog, showOptions } from './options-harness';
import { settle } from './settle';

const LISTED: Partial<CatalogsReply> = {
  catalogs: [catalog('embedded', { name: 'Starter', embedded: true })],
};

test('the options say nothing of an embedded catalog that is in place', async () => {
  const { page } = await showOptions({ reply: LISTED });
  expect(page.querySelector('.embedded-notice')).toBeNull();
});

test('the options show how far the embedded catalog is, until it is in place', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const embedded = { state: 'installing' as const, bytesDone: 2_500_000, bytesTotal: 10_000_000 };
  const { page } = await showOptions({ reply: { ...LISTED, embedded } });
  expect(page.querySelector<HTMLProgressElement>('.embedded-notice progress')?.value).toBe(
    2_500_000,
  );
  expect(page.textContent).toContain('2.5 MB of 10.0 MB');
  embedded.bytesDone = 5_000_000;
  await act(() => void vi.advanceTimersByTime(1000));
  vi.useRealTimers();
  await act(settle);
  expect(page.textContent).toContain('5.0 MB of 10.0 MB');
});

test('the options say why an embedded catalog could not be put in place', async () => {
  const { page } = await showOptions({
    reply: { ...LISTED, embedded: { state: 'failed', message: 'It is damaged: install again.' } },
  });
  const alerts = [...page.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
  expect(alerts).toContain('It is damaged: install again.');
});
