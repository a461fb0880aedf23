import { describe, expect, test } from 'vitest';
import { isInstalled } from '../../../scripts/setup/dependencies.mjs';
import { hasDisplay } from '../../../scripts/setup/display.mjs';
import { checkNode, isAtLeast } from '../../../scripts/setup/node-version.mjs';
import { Problem } from '../../../scripts/setup/problem.mjs';

describe('isAtLeast', () => {
  test.each([
    { version: '20.19.0', least: '20.19', is: true },
    { version: '20.18.3', least: '20.19', is: false },
    { version: '22.0.0', least: '20.19', is: true },
    { version: '18.20.8', least: '20.19', is: false },
    { version: '20.19.0', least: '20.19.1', is: false },
    { version: '20.9.0', least: '20.19', is: false },
  ])('$version against $least: $is', ({ version, least, is }) => {
    expect(isAtLeast(version, least)).toBe(is);
  });
});

test('a Node too old ends with a sentence that says what to do', () => {
  expect(() => checkNode('18.20.8')).toThrow(Problem);
  expect(() => checkNode('18.20.8')).toThrow(/this is Node 18\.20\.8: install a newer one/);
  expect(() => checkNode(process.versions.node)).not.toThrow();
});

describe('isInstalled', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  test.each([
    {
      what: 'the same',
      packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } },
      is: true,
    },
    {
      what: 'without the optional one',
      packages: { 'node_modules/a': { version: '1.0.0' } },
      is: true,
    },
    { what: 'another version', packages: { 'node_modules/a': { version: '1.0.1' } }, is: false },
    {
      what: 'another version of the optional one',
      packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } },
      is: false,
    },
    { what: 'nothing', packages: {}, is: false },
  ])('$what: $is', ({ packages, is }) => {
    expect(isInstalled(lock, { packages })).toBe(is);
  });
});

describe('hasDisplay', () => {
  test.each([
    { what: 'X11', env: { DISPLAY: ':0' }, platform: 'linux', has: true },
    { what: 'Wayland', env: { WAYLAND_DISPLAY: 'wayland-0' }, platform: 'linux', has: true },
    { what: 'Linux without either', env: {}, platform: 'linux', has: false },
    { what: 'a Mac', env: {}, platform: 'darwin', has: true },
    { what: 'a Mac that builds', env: { CI: 'true' }, platform: 'darwin', has: false },
  ] as const)('$what: $has', ({ env, platform, has }) => {
    expect(hasDisplay(env, platform)).toBe(has);
  });
});
