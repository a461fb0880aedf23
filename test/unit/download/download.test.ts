import { gzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Handler,
  type Server,
  sendChunked,
  sendRange,
  sendWhole,
  startServer,
} from './server';
import { digest, makeZip, Session } from './session';

const ZIP = makeZip(300_000);
const OTHER = makeZip(280_000, 7);
const HALF = 150_000;
const TAG = { ETag: '"one"' };
const CHANGED = {
  'Last-Modified': 'Sat, 01 Nov 2025 00:00:00 GMT',
  Date: 'Thu, 01 Jan 2026 00:00:00 GMT',
};
const PAGE = '<!DOCTYPE html><html><title>Sign in</title><body>Please sign in.</body></html>';

let server: Server | undefined;
let session: Session;

afterEach(() => server?.close());

async function serve(handler: Handler): Promise<Server> {
  session = new Session();
  server = await startServer(handler);
  return server;
}

/** Sends the first half, and ends the connection when the download has it. */
function breakOff(headers: Record<string, string>): Handler {
  return async (_, response) => {
    response.writeHead(200, headers);
    response.write(ZIP.subarray(0, HALF));
    await session.reaches(HALF);
    response.destroy();
  };
}

describe('a whole download', () => {
  const cases: { name: string; handler: Handler; total: number | undefined }[] = [
    { name: 'with a length', handler: (_, to) => sendWhole(to, ZIP), total: ZIP.length },
    { name: 'without a length', handler: (_, to) => sendChunked(to, ZIP), total: undefined },
    {
      name: 'compressed on the way, whose length is another',
      handler: (_, to) => sendWhole(to, gzipSync(ZIP), { 'Content-Encoding': 'gzip' }),
      total: undefined,
    },
    {
      name: 'after a redirect',
      handler: ({ url }, to) =>
        url === '/there' ? sendWhole(to, ZIP) : to.writeHead(302, { Location: '/there' }).end(),
      total: ZIP.length,
    },
  ];
  test.each(cases)('$name', async ({ handler, total }) => {
    const { url, host } = await serve(handler);
    expect(await session.run(url())).toBe(digest(ZIP));
    expect(session.waits).toEqual([]);
    expect(session.states[0]).toEqual({
      state: 'connecting',
      host,
      attempt: { number: 1, of: 5 },
    });
    const last = session.states.at(-1);
    expect(last).toMatchObject({ state: 'downloading', host, bytesDone: ZIP.length });
    expect(last && 'bytesTotal' in last ? last.bytesTotal : undefined).toBe(total);
  });

  test('asks without credentials, cache and referrer, and for nothing but the file', async () => {
    const { url } = await serve((_, to) => sendWhole(to, ZIP));
    const inits: RequestInit[] = [];
    await session.run(url(), {
      fetch: (address, init) => {
        inits.push(init);
        return fetch(address, init);
      },
    });
    expect(inits).toHaveLength(1);
    expect(inits[0]).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      headers: {},
    });
  });
});

describe('a connection that breaks off', () => {
  const resumed: { name: string; headers: Record<string, string>; ifRange: string }[] = [
    { name: 'an entity tag', headers: TAG, ifRange: '"one"' },
    { name: 'a date', headers: CHANGED, ifRange: CHANGED['Last-Modified'] },
    {
      name: 'an entity tag and a length',
      headers: { ...TAG, 'Content-Length': `${ZIP.length}` },
      ifRange: '"one"',
    },
  ];
  test.each(resumed)('goes on by $name', async ({ headers, ifRange }) => {
    const { url, asked, host } = await serve((request, to, turn) =>
      turn === 1
        ? breakOff(headers)(request, to, turn)
        : sendRange(request, to, ZIP, 'ETag' in headers ? TAG : {}),
    );
    expect(await session.run(url())).toBe(digest(ZIP));
    expect(asked).toEqual([
      { path: '/library.zip' },
      { path: '/library.zip', range: `bytes=${HALF}-`, ifRange },
    ]);
    expect(session.waits).toEqual([
      {
        state: 'waiting',
        host,
        problem: `The connection to ${host} broke off.`,
        bytesKept: HALF,
        bytesLost: 0,
        milliseconds: 500,
        attempt: { number: 2, of: 5 },
      },
    ]);
  });

  const restarted: { name: string; headers: Record<string, string> }[] = [
    { name: 'nothing identifies the file', headers: {} },
    { name: 'the tag is weak, as GitHub’s', headers: { ETag: 'W/"one"' } },
    { name: 'the server refuses ranges', headers: { ...TAG, 'Accept-Ranges': 'none' } },
    { name: 'the file may still be changing', headers: { 'Last-Modified': CHANGED.Date } },
  ];
  test.each(restarted)('starts again where $name', async ({ headers }) => {
    const { url, asked } = await serve((request, to, turn) =>
      turn === 1
        ? breakOff({ Date: CHANGED.Date, ...headers })(request, to, turn)
        : sendWhole(to, ZIP),
    );
    expect(await session.run(url())).toBe(digest(ZIP));
    expect(asked).toEqual([{ path: '/library.zip' }, { path: '/library.zip' }]);
    expect(session.waits).toMatchObject([{ bytesKept: 0, bytesLost: HALF }]);
  });

  test('is given up after five attempts, and each pause is longer', async () => {
    const { url, asked, host } = await serve(breakOff({}));
    await expect(session.run(url())).rejects.toThrow(
      `The connection to ${host} broke off. 5 attempts failed. Check the connection and try again.`,
    );
    expect(asked).toHaveLength(5);
    expect(session.timing.pauses).toEqual([500, 1000, 2000, 4000]);
  });

  test('as often as it likes, as long as each attempt gets on', async () => {
    const large = makeZip(8 * 1024 ** 2);
    const step = 1024 ** 2 + 1000;
    const { url, asked } = await serve(async (request, to) => {
      const start = Number(/\d+/.exec(request.headers.range ?? '0')?.[0]);
      const last = large.length - 1;
      if (start === 0) to.writeHead(200, TAG);
      else to.writeHead(206, { ...TAG, 'Content-Range': `bytes ${start}-${last}/${large.length}` });
      if (start + step >= large.length) return void to.end(large.subarray(start));
      to.write(large.subarray(start, start + step));
      await session.reaches(start + step);
      to.destroy();
    });
    expect(await session.run(url())).toBe(digest(large));
    expect(asked).toHaveLength(8);
    expect(new Set(session.timing.pauses)).toEqual(new Set([500]));
  });
});

describe('a file that is another one by the next attempt', () => {
  test.each<{ name: string; second: Handler; requests: number }>([
    {
      name: 'and the server says so (If-Range does not hold)',
      second: (_, to) => sendWhole(to, OTHER, { ETag: '"two"' }),
      requests: 2,
    },
    {
      name: 'and the server continues it all the same',
      second: (request, to) => sendRange(request, to, OTHER, { ETag: '"two"' }),
      requests: 3,
    },
    {
      name: 'and has another length',
      second: (request, to) => sendRange(request, to, OTHER, TAG),
      requests: 3,
    },
    {
      name: 'and the server continues elsewhere',
      second: (_, to) => {
        const range = `bytes 5-${ZIP.length - 1}/${ZIP.length}`;
        to.writeHead(206, { ...TAG, 'Content-Range': range }).end(ZIP.subarray(5));
      },
      requests: 3,
    },
    {
      name: 'and is shorter than what there is',
      second: (_, to) => to.writeHead(416, { ...TAG, 'Content-Range': 'bytes */1000' }).end(),
      requests: 3,
    },
  ])('$name: starts again', async ({ second, requests }) => {
    const headers = { ...TAG, 'Content-Length': `${ZIP.length}` };
    const { url, asked } = await serve((request, to, turn) => {
      if (turn === 1) return breakOff(headers)(request, to, turn);
      return turn === 2 ? second(request, to, turn) : sendWhole(to, OTHER, { ETag: '"two"' });
    });
    expect(await session.run(url())).toBe(digest(OTHER));
    expect(asked).toHaveLength(requests);
    expect(asked[2]?.range).toBeUndefined();
  });
});

describe('a connection that falls silent', () => {
  test('before it answers: asks again', async () => {
    const { url, host } = await serve((_, to, turn) => {
      if (turn === 1) session.timing.ring();
      else sendWhole(to, ZIP);
    });
    expect(await session.run(url())).toBe(digest(ZIP));
    expect(session.waits).toMatchObject([{ problem: `${host} sent nothing for 30 s.` }]);
  });

  test('in the middle: goes on where it was', async () => {
    const { url, asked, host } = await serve(async (request, to, turn) => {
      if (turn > 1) return sendRange(request, to, ZIP, TAG);
      to.writeHead(200, TAG);
      to.write(ZIP.subarray(0, HALF));
      await session.reaches(HALF);
      session.timing.ring();
    });
    expect(await session.run(url(), { stallMs: 5000 })).toBe(digest(ZIP));
    expect(asked[1]?.range).toBe(`bytes=${HALF}-`);
    expect(session.waits).toMatchObject([
      { problem: `${host} sent nothing for 5 s.`, bytesKept: HALF },
    ]);
  });
});

describe('an answer that is no catalog', () => {
  test.each<{ name: string; handler: Handler; says: RegExp; requests?: number }>([
    {
      name: 'an error page with status 200',
      handler: (_, to) => sendWhole(to, Buffer.from(PAGE)),
      says: /sent a web page instead of a catalog.*Open the address in a tab/,
    },
    {
      name: 'an error page with status 200 that calls itself a zip',
      handler: (_, to) => sendWhole(to, Buffer.from(PAGE), { 'Content-Type': 'application/zip' }),
      says: /sent a web page instead/,
    },
    {
      name: 'an empty body',
      handler: (_, to) => sendWhole(to, Buffer.from('')),
      says: /sent an empty file\. Check the address/,
    },
    {
      name: 'bytes of no known format',
      handler: (_, to) => sendWhole(to, new Uint8Array(5000).fill(7)),
      says: /no catalog of a known format\. Check the address/,
    },
    {
      name: 'a picture',
      handler: (_, to) => sendWhole(to, Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)),
      says: /no catalog of a known format/,
    },
    {
      name: 'status 404',
      handler: (_, to) => to.writeHead(404).end(PAGE),
      says: /has no file at this address \(status 404\)\. Check it/,
    },
    {
      name: 'status 403',
      handler: (_, to) => to.writeHead(403).end(),
      says: /status 403\)\. Download it in a tab and import it from disk/,
    },
    {
      name: 'status 418',
      handler: (_, to) => to.writeHead(418).end(),
      says: /answered with status 418/,
    },
    {
      name: 'a partial body that was not asked for',
      handler: (_, to) => to.writeHead(206, { 'Content-Range': 'bytes 0-9/10' }).end('0123456789'),
      says: /answered with status 206/,
    },
    {
      name: 'status 503 with a long pause',
      handler: (_, to) => to.writeHead(503, { 'Retry-After': '900' }).end(),
      says: /asks to be left alone for 15 minutes\. Try again then/,
    },
    {
      name: 'status 503 again and again',
      handler: (_, to) => to.writeHead(503).end(),
      says: /cannot answer just now \(status 503\)\. 5 attempts failed/,
      requests: 5,
    },
    {
      name: 'redirects without end',
      handler: (_, to) => to.writeHead(302, { Location: '/again' }).end(),
      says: /could not be reached, or sends from one address to the next without end\. 5 attempts/,
      requests: 5 * 21,
    },
    {
      name: 'a length beyond every catalog',
      handler: (_, to) => to.writeHead(200, { 'Content-Length': `${1024 ** 4}` }).write(ZIP),
      says: /larger than any catalog \(more than 1,024 MB\)\. Check the address/,
    },
    {
      name: 'a length that is less than the archive',
      handler: (_, to) => sendWhole(to, ZIP.subarray(0, HALF)),
      says: /The archive ends in its middle/,
    },
  ])('$name: one sentence', async ({ handler, says, requests = 1 }) => {
    const { url, asked } = await serve(handler);
    await expect(session.run(url())).rejects.toThrow(says);
    expect(asked).toHaveLength(requests);
  });

  test('an error page in the place of the rest: what has come is kept', async () => {
    const { url } = await serve((request, to, turn) =>
      turn === 1 ? breakOff(TAG)(request, to, turn) : sendWhole(to, Buffer.from(PAGE)),
    );
    await expect(session.run(url())).rejects.toMatchObject({ name: 'DownloadError', keep: true });
    expect(session.partial.size).toBe(HALF);
  });

  test('more bytes than any catalog without a length: stops there', async () => {
    const { url } = await serve((_, to) => sendChunked(to, ZIP));
    await expect(session.run(url(), { maxBytes: 200_000 })).rejects.toThrow(/larger than any/);
    expect(session.partial.size).toBeLessThanOrEqual(200_000);
  });
});

describe('a server that is busy', () => {
  test.each([
    { name: 'for a while', headers: {}, pause: 500 },
    { name: 'and says how long', headers: { 'Retry-After': '7' }, pause: 7000 },
  ])('$name: asks again', async ({ headers, pause }) => {
    const { url } = await serve((_, to, turn) =>
      turn === 1 ? to.writeHead(503, headers).end() : sendWhole(to, ZIP),
    );
    expect(await session.run(url())).toBe(digest(ZIP));
    expect(session.timing.pauses).toEqual([pause]);
  });
});

describe('a cut that the connection does not show', () => {
  // Without length and chunks a body ends with its connection, as from old servers and proxies.
  const cut: Handler = (_, to) => {
    to.shouldKeepAlive = false;
    to.useChunkedEncodingByDefault = false;
    to.writeHead(200, { ...TAG, Connection: 'close' });
    to.end(ZIP.subarray(0, HALF));
  };

  test('is noticed by the archive’s end, and mended', async () => {
    const { url, asked } = await serve((request, to, turn) =>
      turn === 1 ? cut(request, to, turn) : sendRange(request, to, ZIP, TAG),
    );
    expect(await session.run(url())).toBe(digest(ZIP));
    expect(asked[1]?.range).toBe(`bytes=${HALF}-`);
  });

  test('is said, where the server has no more', async () => {
    const { url } = await serve((request, to, turn) =>
      turn === 1 ? cut(request, to, turn) : sendRange(request, to, ZIP.subarray(0, HALF), TAG),
    );
    await expect(session.run(url())).rejects.toThrow(/The archive ends in its middle/);
  });
});

describe('cancelling', () => {
  test('in the middle of the body', async () => {
    const { url, asked } = await serve(async (_, to) => {
      to.writeHead(200, TAG);
      to.write(ZIP.subarray(0, HALF));
      await session.reaches(HALF);
      session.cancelling.abort();
    });
    await expect(session.run(url())).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(1);
  });

  test('before the answer', async () => {
    const { url } = await serve(() => session.cancelling.abort());
    await expect(session.run(url())).rejects.toMatchObject({ name: 'AbortError' });
    expect(session.waits).toEqual([]);
  });

  test('between two attempts', async () => {
    const { url, asked } = await serve((_, to) => to.writeHead(503).end());
    const cancelWhenWaiting = (state: { state: string }) => {
      if (state.state === 'waiting') session.cancelling.abort();
    };
    await expect(session.run(url(), { onState: cancelWhenWaiting })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(asked).toHaveLength(1);
  });
});
