import { describe, expect, test } from 'vitest';
import { accessPatterns, DEFAULT_LIBRARY_URL, hostOf } from '@/data/download/library-address';

describe('hosts that a download asks', () => {
  test.each([
    {
      address: DEFAULT_LIBRARY_URL,
      host: 'github.com',
      patterns: ['https://github.com/*', 'https://codeload.github.com/*'],
    },
    {
      address: 'https://github.com/a/b/releases/download/v1/pack.zip',
      host: 'github.com',
      patterns: [
        'https://github.com/*',
        'https://objects.githubusercontent.com/*',
        'https://release-assets.githubusercontent.com/*',
      ],
    },
    {
      address: 'https://github.com/a/b/raw/main/pack.zip',
      host: 'github.com',
      patterns: ['https://github.com/*', 'https://raw.githubusercontent.com/*'],
    },
    {
      address: 'https://example.org:8443/a/b/archive/pack.zip',
      host: 'example.org:8443',
      patterns: ['https://example.org/*'],
    },
    {
      address: 'http://127.0.0.1:8080/pack.zip',
      host: '127.0.0.1:8080',
      patterns: ['http://127.0.0.1/*'],
    },
  ])('$address', ({ address, host, patterns }) => {
    expect(hostOf(address)).toBe(host);
    expect(accessPatterns(address)).toEqual(patterns);
  });
});
