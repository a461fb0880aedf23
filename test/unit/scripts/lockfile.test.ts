import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completeLockfile } from '../../../scripts/setup/lockfile.mjs';

describe('completeLockfile', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '2.0.0',
        dev: true,
        optionalDependencies: {
          '@tool/cli-darwin-arm64': '2.0.0',
          '@tool/cli-linux-x64-musl': '2.0.0',
          '@tool/cli-linux-x64': '2.0.0',
        },
      },
      'node_modules/tool/node_modules/@tool/cli-linux-x64': { version: '2.0.0', optional: true },
    },
  };

  test('adds what is missing, for the system that its name says', () => {
    const completed = completeLockfile(lock);
    expect(completed.added).toEqual(['@tool/cli-darwin-arm64', '@tool/cli-linux-x64-musl']);
    expect(completed.lock.packages['node_modules/@tool/cli-darwin-arm64']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      os: ['darwin'],
      dev: true,
      optional: true,
    });
    expect(completed.lock.packages['node_modules/@tool/cli-linux-x64-musl']).toMatchObject({
      libc: ['musl'],
    });
  });

  test('leaves a complete lockfile as it is', () => {
    const { lock: complete } = completeLockfile(lock);
    expect(completeLockfile(complete)).toEqual({ lock: complete, added: [] });
  });

  test('the project’s own lockfile is complete (else: npm run lockfile)', () => {
    const own = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(completeLockfile(own).added).toEqual([]);
  });
});
