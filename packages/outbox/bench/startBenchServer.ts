import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchServer {
  origin: string;
  stop(): void;
}

const HTML = '<!doctype html><meta charset="utf-8"><title>Benchmark</title><script src="/page.js"></script>';

/** Serves the page and answers each envelope with a receipt that names all of it: the fastest server there can be. */
export async function startBenchServer(script: string): Promise<BenchServer> {
  const server = createServer(async (request, response) => {
    // An isolated page has a clock of 5 µs instead of 100 (High Resolution Time §10).
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    if (request.method !== 'POST') {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      return void response.end(isScript ? script : HTML);
    }
    let body = '';
    for await (const text of request.setEncoding('utf8')) body += text;
    const { items } = JSON.parse(body) as { items: { key: string }[] };
    const accepted = items.map(({ key }) => key);
    const serverTime = new Date().toISOString();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ receipt: 1, id: 'bench', accepted, rejected: [], serverTime }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
