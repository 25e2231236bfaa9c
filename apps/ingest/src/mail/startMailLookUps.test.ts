import { afterEach, beforeEach, expect, it } from 'vitest';
import { silentLog } from '../log/createLog.js';
import { inspectLead } from '../people/inspectLead.js';
import type { Store, StoredLead } from '../store/Store.js';
import { makeBatch, makeNewItem, makeNewLead } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestDns, type TestDns } from '../testing/startTestDns.js';
import { openTestStore } from '../testing/storeEngines.js';
import { createLookUp } from './lookUpMailDomain.js';
import { startMailLookUps } from './startMailLookUps.js';

const DAY_MS = 86_400_000;

onEachEngine('mail domains', (engine) => {
  let location: ReturnType<ReturnType<typeof engine>['newLocation']>;
  let store: Store;
  let dns: TestDns;
  let nowMs = 0;
  const clock = { nowMs: () => nowMs };
  beforeEach(async () => {
    nowMs = Date.parse('2026-03-01T10:00:00Z');
    location = engine().newLocation();
    store = await openTestStore(location, clock.nowMs);
    dns = await startTestDns({ 'kalyna.example': { MX: [{ priority: 10, exchange: 'mx.kalyna.example' }] } });
  });
  afterEach(async () => {
    await store.close();
    await dns.stop();
  });

  const takeLead = async (email: string) => {
    const lead = makeNewLead({ contact: { email } });
    await store.commit([makeBatch([makeNewItem({ lead })])]);
    await store.projectNext(inspectLead, 100);
    return store.latestLeadId();
  };
  /** Looks up what is due, and nothing more. */
  async function lookUpAll(...stores: Store[]): Promise<void> {
    const lookUp = createLookUp({ servers: [dns.address], timeoutMs: 100 });
    for (const each of stores.length > 0 ? stores : [store]) {
      let isDone: () => void = () => undefined;
      const done = new Promise<void>((resolve) => {
        isDone = resolve;
      });
      const claimMailDomains: Store['claimMailDomains'] = async (limit) => {
        const due = await each.claimMailDomains(limit);
        if (due.length === 0) isDone();
        return due;
      };
      const loop = startMailLookUps({ store: { ...each, claimMailDomains }, lookUp, clock, log: silentLog });
      await done;
      await loop.stop();
    }
  }
  const stateOf = async (id: string) => (await store.findLead(id))?.mailDomain;

  it('finds out after the commit whether the domain of an address takes mail', async () => {
    const good = await takeLead('olena@kalyna.example');
    const bad = await takeLead('olena@nowhere.example');
    expect([await stateOf(good), await stateOf(bad)]).toEqual(['unknown', 'unknown']);
    await lookUpAll();
    expect([await stateOf(good), await stateOf(bad)]).toEqual(['takes', 'refuses']);
    expect((await store.findLead(bad))?.judgement.verdict).toBe('lead');
  });

  it('asks once for any number of leads, and again when the answer is stale', async () => {
    for (const name of ['a', 'b', 'c']) await takeLead(`${name}@kalyna.example`);
    await lookUpAll();
    await takeLead('d@kalyna.example');
    await lookUpAll();
    expect(dns.questions).toHaveLength(1);
    nowMs += 31 * DAY_MS;
    await lookUpAll();
    expect(dns.questions).toHaveLength(1);
    await takeLead('e@kalyna.example');
    await lookUpAll();
    expect(dns.questions).toHaveLength(2);
  });

  it('holds no silence against anybody, and asks again later', async () => {
    dns.answers.set('slow.example', 'SERVFAIL');
    const id = await takeLead('olena@slow.example');
    await lookUpAll();
    expect(await stateOf(id)).toBe('unknown');
    await lookUpAll();
    expect(dns.questions).toHaveLength(1);
    dns.answers.set('slow.example', { A: ['192.0.2.1'] });
    nowMs += 60_000;
    await lookUpAll();
    expect(await stateOf(id)).toBe('takes');
  });

  it('takes the mark away when a domain begins to take mail', async () => {
    const id = await takeLead('olena@new.example');
    await lookUpAll();
    expect(await stateOf(id)).toBe('refuses');
    dns.answers.set('new.example', { A: ['192.0.2.1'] });
    nowMs += DAY_MS;
    await lookUpAll();
    expect(await stateOf(id)).toBe('takes');
  });

  it('tells the leads of a domain anew when what is said of them changes, and only then', async () => {
    await takeLead('olena@kalyna.example');
    const id = await takeLead('olena@nowhere.example');
    const revision = await store.latestRevision();
    await lookUpAll();
    const told = ({ leads }: { leads: StoredLead[] }) => leads.map((lead) => [lead.id, lead.mailDomain]);
    expect(told(await store.listChanges(revision))).toEqual([[id, 'refuses']]);
  });

  it('gives each domain to one process, and to another when that one ended', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await takeLead(`olena@${name}.example`);
    const other = await openTestStore(location, clock.nowMs);
    const claimed = (await Promise.all([store.claimMailDomains(4), other.claimMailDomains(4)])).flat();
    const names = claimed.map(({ domain }) => domain);
    expect(new Set(names).size).toBe(names.length);
    nowMs += 60_000;
    expect((await other.claimMailDomains(10)).map(({ domain }) => domain).sort()).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => `${name}.example`),
    );
    await other.close();
  });
});
