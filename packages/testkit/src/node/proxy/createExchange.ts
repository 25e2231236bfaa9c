import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline, Readable } from 'node:stream';
import { drain } from './drain.js';
import type { Answer, Exchange, ProxiedRequest } from './Fault.js';

/** Headers of one connection, which are not passed on. Source: RFC 9110 §7.6.1. */
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer'];

function endToEnd(headers: Record<string, string | string[] | undefined>): Answer['headers'] {
  const kept = Object.entries(headers).filter(
    (entry): entry is [string, string | string[]] => entry[1] !== undefined && !HOP_BY_HOP.includes(entry[0]),
  );
  return Object.fromEntries(kept);
}

/** Wires one request to the server behind and to its line in the log. */
export function createExchange(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  line: ProxiedRequest,
): Exchange {
  let reading: Promise<Buffer> | undefined;

  function read(): Promise<Buffer> {
    reading ??= drain(incoming).then((body) => {
      line.body = body.toString();
      line.bytes = body.length;
      line.keys = keysOf(line.body);
      return body;
    });
    return reading;
  }

  async function forward(): Promise<Answer> {
    const body = await read();
    const { method = 'GET', url = '/', headers } = incoming;
    return new Promise((resolve, reject) => {
      const upstream = ask(new URL(url, target), {
        method,
        // `Host` stays the proxy's: the server takes the page's origin for its own.
        headers: { ...endToEnd(headers), ...(body.length > 0 ? { 'content-length': body.length } : {}) },
      });
      upstream.once('error', reject);
      upstream.once('response', (response) => {
        line.forwarded += 1;
        resolve({
          status: response.statusCode ?? 502,
          headers: endToEnd(response.headers),
          body: response,
        });
      });
      upstream.end(body);
    });
  }

  function head({ status, headers }: Answer): void {
    line.outcome = status;
    outgoing.writeHead(status, headers);
  }

  return {
    method: line.method,
    path: line.path,
    headers: incoming.headers,
    read,
    keys: () => read().then(() => line.keys),
    forward,
    answer(given) {
      head(given);
      // Who goes away before the end of an answer ends it for the server behind, too.
      if (given.body instanceof Readable) pipeline(given.body, outgoing, () => undefined);
      else outgoing.end(given.body);
    },
    begin(given) {
      head(given);
      outgoing.write(given.body);
    },
    reset() {
      line.outcome = 'reset';
      incoming.socket.resetAndDestroy();
    },
  };
}

function keysOf(body: string): string[] {
  try {
    const { items } = JSON.parse(body) as { items: { key: string }[] };
    return items.map(({ key }) => key);
  } catch {
    return [];
  }
}
