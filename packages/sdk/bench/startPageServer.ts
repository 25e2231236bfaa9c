import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CDN = fileURLToPath(new URL('../dist/cdn/', import.meta.url));

/** Campaigns that wait for something that does not happen: each thing that happens may be it. */
const CONFIG = {
  campaigns: ['one', 'two', 'three'].map((id) => ({
    id,
    widget: 'subscribe',
    placement: 'slide-in',
    trigger: { type: 'event', value: `${id}_happened` },
  })),
  signals: { exit: ['pointer', 'scroll', 'return', 'idle', 'back'] },
};

export interface PageServer {
  url: string;
  close(): void;
}

/**
 * Serves pages of a long text with and without the built tag, and takes every envelope at once. Under `/before` it is the
 * tag of another build, whose folder is given.
 */
export function startPageServer(before = CDN): Promise<PageServer> {
  const text = Array.from({ length: 400 }, (_, index) => `<p>${index} ${'word '.repeat(40)}</p>`).join('');
  const pageOf = (head: string): string =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${head}<main>${text}</main>`;
  const tagOf = (base: string): string =>
    `<script async src="${base}/v1/lodestone.js" data-site="demo" data-consent="granted"></script>`;
  const server = createServer((request, response) => {
    // An isolated page has a clock of 5 µs instead of 100 (High Resolution Time §10).
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, base = '', pathname = ''] = /^(\/before)?(.*)$/.exec(url.pathname) ?? [];
    if (pathname === '/v1/envelopes') {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { items } = JSON.parse(Buffer.concat(chunks).toString()) as { items: { key: string }[] };
        response.setHeader('content-type', 'application/json');
        const accepted = items.map(({ key }) => key);
        const serverTime = new Date().toISOString();
        response.end(JSON.stringify({ receipt: 1, id: 'r', accepted, rejected: [], serverTime }));
      });
      return;
    }
    if (pathname === '/v1/config/demo') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(CONFIG));
    } else if (pathname.startsWith('/v1/')) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(base ? before : CDN, pathname.slice('/v1/'.length))));
    } else {
      response.setHeader('content-type', 'text/html');
      response.end(pageOf(pathname === '/with' ? tagOf(base) : ''));
    }
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      }),
    ),
  );
}
