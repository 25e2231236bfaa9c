import { createApi } from '../api/createApi.js';
import { type Lead, type LeadDetail, type Overview, VERDICTS, type Verdict } from '../api/Lead.js';
import { belongsTo } from '../api/ListFilter.js';
import type { Environment } from '../Environment.js';
import type { EventStream } from '../live/startLive.js';
import { json, problem } from './answers.js';
import { type FakeBehaviour, isMember, makeBehaviour, respondBehaviour } from './fakeBehaviour.js';

export { problem };

/** A lead as the read API gives it; ids sort by `order`. */
export function makeLead(order: number, given: Partial<Lead> = {}): Lead {
  const at = new Date(Date.UTC(2026, 10, 23, 9, order)).toISOString();
  return {
    id: `0199b0c0-0000-7000-8000-${String(order).padStart(12, '0')}`,
    key: `key-${String(order).padStart(16, '0')}`,
    site: 'demo',
    at,
    receivedAt: at,
    campaign: 'newsletter',
    campaignKnown: true,
    contact: { email: `lead${order}@example.org`, name: `Lead ${order}` },
    answers: {},
    consents: [],
    verdict: 'lead',
    reasons: [],
    judged: given.verdict ?? 'lead',
    overruled: null,
    marks: [],
    checks: {},
    channel: 'form',
    locale: 'en',
    page: { url: 'https://shop.example/coffee' },
    via: 'widget',
    ...given,
  };
}

const overview: Omit<Overview, 'sites' | 'verdicts'> = {
  tag: '<script async src="https://forms.example/v1/lodestone.js" data-site="demo"></script>',
  snippet: '<lodestone-form campaign="newsletter"></lodestone-form>',
  demoPages: [{ path: '/uk/', locale: 'uk' }],
  version: '0.1.0',
};

/** What the server does for the dashboard, in memory: the real `createApi` speaks to it through `fetch`. */
export interface FakeServer {
  environment: Environment;
  leads: Lead[];
  /** Ids of its sites. */
  sites: string[];
  /** Of those that have others than the usual one. */
  origins: Record<string, string[]>;
  details: Map<string, Partial<LeadDetail>>;
  /** What the server knows of behaviour; see `respondBehaviour`. */
  behaviour: FakeBehaviour;
  /** `undefined`: the network is gone. */
  answerWith: Response | undefined | 'normally';
  isSignedIn: boolean;
  requests: string[];
  copied: string[];
  timers: (() => void)[];
  /** Opens the newest stream, sends through it, or breaks it. */
  openLive(): void;
  push(lead: Lead): void;
  /** A lead is another one now; the stream tells it. */
  change(lead: Lead): void;
  breakLive(isClosed: boolean): void;
}

export function createFakeServer(leads: Lead[] = []): FakeServer {
  const streams: { listeners: Map<string, (event: { data?: unknown }) => void>; readyState: number }[] = [];
  const tell = (type: string, data?: unknown): void => streams.at(-1)?.listeners.get(type)?.({ data });

  const server: FakeServer = {
    leads,
    sites: ['demo'],
    origins: {},
    details: new Map(),
    behaviour: makeBehaviour(),
    answerWith: 'normally',
    isSignedIn: true,
    requests: [],
    copied: [],
    timers: [],
    openLive: () => tell('open'),
    push(lead) {
      server.leads.push(lead);
      tell('lead', JSON.stringify(lead));
    },
    change(lead) {
      replace(server, lead);
      tell('change', JSON.stringify(lead));
    },
    breakLive(isClosed) {
      const stream = streams.at(-1);
      if (stream) stream.readyState = isClosed ? 2 : 0;
      tell('error');
    },
    environment: {
      api: createApi({ fetch: async (path, init) => respond(server, String(path), init) }),
      openStream() {
        const stream = { listeners: new Map(), readyState: 1 };
        streams.push(stream);
        return {
          get readyState() {
            return stream.readyState;
          },
          addEventListener: (type, listener) => stream.listeners.set(type, listener),
          close: () => stream.listeners.clear(),
        } satisfies EventStream;
      },
      setTimer: (run) => server.timers.push(run),
      clearTimer: () => undefined,
      nowMs: () => Date.UTC(2026, 10, 23, 12, 30),
      copy: async (text) => void server.copied.push(text),
      storage: undefined,
    },
  };
  return server;
}

function respond(server: FakeServer, path: string, init: RequestInit = {}): Response {
  const method = init.method ?? 'GET';
  server.requests.push(`${method} ${path}`);
  if (server.answerWith === undefined) throw new TypeError('fetch failed');
  if (server.answerWith !== 'normally') return server.answerWith.clone();
  const url = new URL(path, 'https://forms.example');
  if (url.pathname === '/api/session') return respondSession(server, method, init.body);
  if (!server.isSignedIn) return problem(401, 'api/unauthorized');
  const site = url.searchParams.get('site') ?? undefined;
  if (site !== undefined && !server.sites.includes(site))
    return problem(400, 'api/invalid-query', {}, 'site');
  if (url.pathname === '/api/overview') return respondOverview(server, site);
  if (url.pathname === '/api/leads') return respondPage(server, url.searchParams);
  const behaviour = respondBehaviour(server, method, url, init.body);
  if (behaviour) return behaviour;
  const [, , , id, action] = url.pathname.split('/');
  const lead = server.leads.find((candidate) => candidate.id === id);
  if (lead && action === 'verdict') return respondOverruled(server, lead, init.body);
  return lead ? json({ ...lead, ...server.details.get(lead.id) }) : problem(404, 'http/not-found');
}

function respondOverview(server: FakeServer, site: string | undefined): Response {
  const leads = server.leads.filter((lead) => site === undefined || lead.site === site);
  return json({
    ...overview,
    sites: server.sites.map((id) => ({
      id,
      origins: server.origins[id] ?? ['https://shop.example'],
      leads: server.leads.filter((lead) => lead.site === id).length,
      campaigns: ['newsletter', 'webinar'],
    })),
    verdicts: Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, leads.filter((lead) => lead.verdict === verdict).length]),
    ),
  });
}

function respondOverruled(server: FakeServer, lead: Lead, body: RequestInit['body']): Response {
  const { verdict }: { verdict: Verdict | null } = JSON.parse(String(body));
  const overruled =
    verdict === null ? null : { from: lead.verdict, by: 'admin' as const, at: '2026-11-23T12:30:00.000Z' };
  const now = { ...lead, verdict: verdict ?? lead.judged, overruled };
  replace(server, now);
  return json({ ...now, ...server.details.get(lead.id) });
}

function replace(server: FakeServer, lead: Lead): void {
  server.leads = server.leads.map((known) => (known.id === lead.id ? lead : known));
}

function respondSession(server: FakeServer, method: string, body: RequestInit['body']): Response {
  if (method === 'GET')
    return server.isSignedIn ? json({ authenticated: true }) : problem(401, 'api/unauthorized');
  if (method === 'POST' && JSON.parse(String(body)).password !== 'right')
    return problem(401, 'api/wrong-password');
  server.isSignedIn = method === 'POST';
  return new Response(null, { status: 204 });
}

function respondPage(server: FakeServer, query: URLSearchParams): Response {
  const after = query.get('after');
  const { limit, order, sort, site, ...filter } = Object.fromEntries(query);
  const older = server.leads
    .toSorted((a, b) =>
      sort === 'score' ? (b.stage?.score ?? 0) - (a.stage?.score ?? 0) : a.id < b.id ? 1 : -1,
    )
    .filter((lead) => after === null || lead.id < after)
    .filter((lead) => site === undefined || lead.site === site)
    .filter((lead) => belongsTo(filter, lead) || isMember(server.behaviour, filter.segment, lead));
  const leads = older.slice(0, Number(query.get('limit')));
  return json({ leads, next: older.length > leads.length ? leads.at(-1)?.id : null });
}
