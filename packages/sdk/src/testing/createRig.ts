import type { EventName, WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { QueueItem } from '@lodestone/outbox';
import type { Envelope, Item, SiteConfig } from '@lodestone/schema';
import { createFakeTime, createSeededRandom, type FakeTime } from '@lodestone/testkit';
import { IDBFactory } from 'fake-indexeddb';
import { createBrowserPorts } from '../browser/createBrowserPorts.js';
import { createClient } from '../client/createClient.js';
import { createHost } from '../client/createHost.js';
import { guardClient } from '../client/guardClient.js';
import type { LodestoneClient } from '../client/LodestoneClient.js';
import type { LodestoneOptions } from '../options/LodestoneOptions.js';
import { parseOptions } from '../options/parseOptions.js';

/** A server in the page's process: a function from request to response, as the real one is. */
export interface FakeServer {
  config: SiteConfig | null;
  /** The config is answered only then. */
  whenConfig: Promise<void> | undefined;
  /** What is stored, by key. */
  stored: Map<string, Item>;
  requests: string[];
  /** Answers an envelope in its own way; undefined is a receipt. */
  answer: ((envelope: Envelope) => Promise<Response> | Response | undefined) | undefined;
}

export interface Rig {
  client: LodestoneClient;
  /** What widgets see. */
  host: WidgetHost<Messages>;
  server: FakeServer;
  time: FakeTime;
  indexedDB: IDBFactory;
  /** What a page that ends now leaves for the next one. */
  unstored: Set<QueueItem>;
  /** Every event told in the document, in order. */
  told: { name: EventName; detail: unknown }[];
  logged: string[];
}

const NEWSLETTER: SiteConfig = {
  campaigns: [
    {
      id: 'newsletter',
      widget: 'subscribe',
      fields: ['email', 'name'],
      consents: [{ purpose: 'newsletter', required: true }],
    },
    { id: 'slide', widget: 'subscribe', placement: 'slide-in', trigger: { type: 'delay', value: 4_000 } },
  ],
};

/** Starts a client in the test's document, with a time that stands still and a server of its own. */
export function createRig(
  {
    isConfigJudged = true,
    config: given,
    ...options
  }: Partial<LodestoneOptions> & { isConfigJudged?: boolean } = {},
  config: SiteConfig | null = NEWSLETTER,
  whenConfig?: Promise<void>,
): Rig {
  const time = createFakeTime();
  const indexedDB = new IDBFactory();
  const told: Rig['told'] = [];
  const logged: string[] = [];
  const unstored = new Set<QueueItem>();
  const leaves = new Set<() => void>();
  const server: FakeServer = { config, whenConfig, stored: new Map(), requests: [], answer: undefined };
  const ports = {
    ...createBrowserPorts(window),
    clock: time.clock,
    timers: time.timers,
    random: createSeededRandom(7),
    indexedDB: () => indexedDB,
    fetch: (input: unknown, init?: RequestInit) => handle(server, String(input), init),
  };
  ports.listen(window, 'pagehide', () => {
    for (const leave of leaves) leave();
  });
  document.dispatchEvent = ((original) => (event: Event) => {
    if (event.type.startsWith('lodestone:') && event.type !== 'lodestone:consent') {
      told.push({
        name: event.type.slice('lodestone:'.length) as EventName,
        detail: (event as CustomEvent).detail,
      });
    }
    return original.call(document, event);
  })(EventTarget.prototype.dispatchEvent);
  const parsed = parseOptions(
    { site: 'demo', endpoint: 'https://forms.example/', ...options },
    document.baseURI,
  );
  const resolved = { ...parsed, config: given, isConfigJudged };
  const logger = { warn: (code: string) => void logged.push(code), debug: () => undefined };
  let host: WidgetHost<Messages> | undefined;
  const made = createClient(resolved, ports, logger, unstored, leaves, (hostPorts) => {
    host = createHost(hostPorts);
    return host;
  });
  return {
    client: guardClient(made),
    host: host as unknown as WidgetHost<Messages>,
    server,
    time,
    indexedDB,
    unstored,
    told,
    logged,
  };
}

async function handle(server: FakeServer, url: string, init: RequestInit | undefined): Promise<Response> {
  server.requests.push(`${init?.method ?? 'GET'} ${url}`);
  if (url.includes('/v1/config/')) {
    await server.whenConfig;
    if (!server.config) throw new TypeError('network');
    return Response.json(server.config);
  }
  const envelope = JSON.parse(String(init?.body)) as Envelope;
  const special = await server.answer?.(envelope);
  if (special) return special;
  for (const item of envelope.items) if (!server.stored.has(item.key)) server.stored.set(item.key, item);
  const accepted = envelope.items.map(({ key }) => key);
  return Response.json({
    receipt: 1,
    id: 'receipt-1',
    accepted,
    rejected: [],
    serverTime: '2026-11-23T09:30:00Z',
  });
}

export const offline = (): Promise<Response> => Promise.reject(new TypeError('network'));
