import { type PageCase, readPageCases } from '../../test/e2e/harness/manifest';

/** The sample pages in the order in which they are shown. */
export function readSamples(): PageCase[] {
  const order = ['/demo/report.html', '/demo/forum.html', '/demo/events.html'];
  const cases = new Map(readPageCases().map((page) => [page.path, page]));
  return order.flatMap((path) => cases.get(path) ?? []);
}
