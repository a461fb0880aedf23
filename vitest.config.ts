import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          setupFiles: ['scripts/words/use-english.ts'],
          testTimeout: 120_000,
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
        },
      },
    ],
  },
});
