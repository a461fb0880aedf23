import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { bundlePage } from './bundle-page';
import { PAGES } from './places';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Response headers of single pages, such as a content security policy. */
function headersOf(path: string): Record<string, string> {
  const table: unknown = JSON.parse(readFileSync(join(PAGES, 'headers.json'), 'utf8'));
  const own = (table as Record<string, Record<string, string>>)[path];
  return own ?? {};
}

export interface PageServer {
  port: number;
  /** Paths asked for so far, in order. */
  readonly asked: string[];
  close: () => Promise<void>;
}

/** Serves `test/pages` from loopback, on a free port. */
export async function startPageServer(): Promise<PageServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages.test');
    asked.push(pathname);
    serve(pathname, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(path: string, response: ServerResponse): Promise<void> {
  const headers = { 'Cache-Control': 'no-store', ...headersOf(path) };
  if (path.startsWith('/bundle/')) {
    const code = await bundlePage(path.slice('/bundle/'.length));
    response.writeHead(200, { ...headers, 'Content-Type': TYPES['.js'] }).end(code);
    return;
  }
  // `normalize` of a rooted path never climbs above the root.
  const asked = join(PAGES, normalize(decodeURIComponent(path)));
  const file =
    existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'index.html') : asked;
  if (path === '/favicon.ico') response.writeHead(204, headers).end();
  else if (!existsSync(file)) response.writeHead(404, headers).end('no such page');
  else {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, ...headers }).end(readFileSync(file));
  }
}
