import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** @param turn number of the request, from 1 */
export type Handler = (request: IncomingMessage, response: ServerResponse, turn: number) => unknown;

export interface Server {
  /** Address of a file on it. */
  url: (path?: string) => string;
  host: string;
  /** What was asked so far. */
  readonly asked: { path: string; range?: string; ifRange?: string }[];
  close: () => Promise<void>;
}

/** A server on loopback that answers each request as the case says. */
export async function startServer(handler: Handler): Promise<Server> {
  const asked: Server['asked'] = [];
  const server = createServer((request, response) => {
    const { range, 'if-range': ifRange } = request.headers;
    const turn = asked.push({
      path: request.url ?? '',
      ...(range === undefined ? {} : { range }),
      ...(typeof ifRange === 'string' ? { ifRange } : {}),
    });
    Promise.resolve(handler(request, response, turn)).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const host = `127.0.0.1:${address.port}`;
  return {
    url: (path = '/library.zip') => `http://${host}${path}`,
    host,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Headers = Record<string, string>;

export function sendWhole(response: ServerResponse, body: Uint8Array, headers: Headers = {}): void {
  response.writeHead(200, { 'Content-Length': `${body.length}`, ...headers }).end(body);
}

/** Sends the body without a length, as GitHub does with its archives. */
export function sendChunked(
  response: ServerResponse,
  body: Uint8Array,
  headers: Headers = {},
): void {
  response.writeHead(200, headers);
  response.write(body.subarray(0, body.length >> 1));
  response.end(body.subarray(body.length >> 1));
}

/** Sends what `Range` asks for, whether or not `If-Range` holds. */
export function sendRange(
  request: IncomingMessage,
  response: ServerResponse,
  body: Uint8Array,
  headers: Headers = {},
): void {
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]);
  if (start >= body.length) {
    response.writeHead(416, { 'Content-Range': `bytes */${body.length}`, ...headers }).end();
    return;
  }
  const rest = body.subarray(start);
  response
    .writeHead(206, {
      'Content-Length': `${rest.length}`,
      'Content-Range': `bytes ${start}-${body.length - 1}/${body.length}`,
      ...headers,
    })
    .end(rest);
}
