import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createExchange } from './createExchange.js';
import type { Fault, ProxiedRequest } from './Fault.js';
import { pass } from './faults.js';

/** Where faults apply unless a path is named: the door of the SDK. Pages and scripts pass. */
export const ENVELOPES = '/v1/envelopes';

/** A network between browser and server that breaks as it is told, on a free loopback port. */
export interface FaultProxy {
  /** Without a slash at the end; stays the same over `refuse` and `accept`. */
  readonly url: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly ProxiedRequest[];
  /** Requests of one path, without its query. */
  requestsTo(path?: string): ProxiedRequest[];
  /** Each of the next requests of the path meets one of these, in order; later ones what `always` says. */
  next(faults: readonly Fault[], path?: string): void;
  /** Every request of the path meets this one, until told otherwise. */
  always(fault: Fault, path?: string): void;
  /** Resolves when the path has been asked that often in all, with the request that made it so. */
  received(count: number, path?: string): Promise<ProxiedRequest>;
  /** Nothing listens on the port any more, and open connections are reset. */
  refuse(): Promise<void>;
  /** Listens again, on the same port. */
  accept(): Promise<void>;
  /** Resets every open connection; new ones are taken. */
  drop(): void;
  /** Ends everything, hung requests too. */
  close(): Promise<void>;
}

interface Rule {
  next: Fault[];
  always: Fault;
}

/** Starts a proxy in front of `target`, a URL without a path. Without a target there are only made-up answers. */
export async function createFaultProxy(target = 'http://127.0.0.1:9'): Promise<FaultProxy> {
  const rules = new Map<string, Rule>();
  const requests: ProxiedRequest[] = [];
  const waiting = new Set<() => void>();
  const sockets = new Set<Socket>();
  const server = createServer((incoming, outgoing) => void handle(incoming, outgoing));
  // A hung request is the subject here, not something to be tidied up.
  server.requestTimeout = 0;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });

  function ruleOf(path: string): Rule {
    const rule = rules.get(path) ?? { next: [], always: pass() };
    rules.set(path, rule);
    return rule;
  }

  const requestsTo = (path = ENVELOPES): ProxiedRequest[] =>
    requests.filter((request) => withoutQuery(request.path) === path);

  async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const rule = ruleOf(withoutQuery(path));
    // A preflight is not what a fault is meant for.
    const fault = method === 'OPTIONS' ? pass() : (rule.next.shift() ?? rule.always);
    const line: ProxiedRequest = {
      atMs: Date.now(),
      method,
      path,
      headers,
      fault: fault.name,
      body: undefined,
      bytes: 0,
      keys: [],
      outcome: undefined,
      forwarded: 0,
    };
    if (method !== 'OPTIONS') requests.push(line);
    for (const look of waiting) look();
    try {
      await fault.act(createExchange(target, incoming, outgoing, line));
    } catch {
      // The client or the server behind went away: so does the connection.
      line.outcome ??= 'reset';
      incoming.socket.resetAndDestroy();
    }
  }

  async function listen(port: number): Promise<number> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  function drop(): void {
    for (const socket of sockets) socket.resetAndDestroy();
  }

  async function refuse(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    drop();
    await closed;
  }

  const port = await listen(0);
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    requestsTo,
    next: (faults, path = ENVELOPES) => void ruleOf(path).next.push(...faults),
    always(fault, path = ENVELOPES) {
      ruleOf(path).always = fault;
    },
    received: (count, path) =>
      new Promise((resolve) => {
        function look(): void {
          const request = requestsTo(path)[count - 1];
          if (!request) return;
          waiting.delete(look);
          resolve(request);
        }
        waiting.add(look);
        look();
      }),
    refuse,
    accept: async () => void (await listen(port)),
    drop,
    close: refuse,
  };
}

const withoutQuery = (path: string): string => path.replace(/\?.*$/, '');
