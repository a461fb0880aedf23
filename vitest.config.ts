import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/** Files of browser tests that take minutes: whichever began last would run on alone. */
const LONG = ['pages', 'pictures', 'kill', 'corpus', 'accessibility', 'firefox', 'embedded'];

/** Begins with what takes longest; the others follow in their usual order. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.indexOf(basename(moduleId, '.test.ts'));
  return place < 0 ? LONG.length : place;
}

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['scripts/words/use-english.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: '100%',
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          setupFiles: ['scripts/words/use-english.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Two browsers at once: a test waits most of its time.
          maxWorkers: 2,
          // A file starts browsers of its own; what it is made of is read once for all files.
          isolate: false,
          // Pages of one file that are looked at side by side.
          maxConcurrency: 3,
        },
      },
    ],
  },
});
