import { createSeededRandom } from '@lodestone/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSites } from '../sites/createSites.js';
import { makeEnvelope, makeKey, makeLeadItem } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { shopSite, startTestApp, type TestApp } from '../testing/startTestApp.js';

const TEXT = { 'content-type': 'text/plain;charset=UTF-8' };
/** A site whose leads are to be mailed and handed on. */
const busySite = { ...shopSite, jobKinds: ['mail', 'webhook'] as const };
const consents = [
  { purpose: 'newsletter', granted: true },
  { purpose: 'calls', granted: false },
];
const iso = (ms: number) => new Date(ms).toISOString();

onEachEngine('the intake', (engine) => {
  let location: ReturnType<ReturnType<typeof engine>['newLocation']>;
  let test: TestApp;
  beforeEach(async () => {
    location = engine().newLocation();
    test = await startTestApp({ location, sites: createSites([busySite]) });
  });
  afterEach(() => test.stop());

  const send = (items: unknown[], envelope: object = {}) =>
    test.post('/v1/envelopes', JSON.stringify(makeEnvelope(items, { site: 'shop', ...envelope })), TEXT);
  const receiptOf = async (items: unknown[], envelope: object = {}) => (await send(items, envelope)).json();
  const jobs = () => test.store.listDueJobs(Date.now(), 1_000);
  const metric = async (name: string) =>
    Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(await (await test.read('/metrics')).text())?.[1]);

  it('guarantee 12: the read API gives the corrected time, and all that it was corrected by', async () => {
    const nowMs = Date.now();
    const aheadMs = 5 * 86_400_000;
    const at = iso(nowMs + aheadMs - 3_600_000);
    const sentAt = iso(nowMs + aheadMs);
    const item = { ...makeLeadItem({ consents }), at };
    await send([item], { sentAt });
    const [lead] = await test.leads();
    expect(lead).toMatchObject({ clientAt: at, sentAt });
    const receivedAtMs = Date.parse(String(lead?.receivedAt));
    expect(receivedAtMs).toBeGreaterThanOrEqual(nowMs);
    expect(Date.parse(String(lead?.at))).toBe(receivedAtMs - 3_600_000);
    expect(lead?.consents).toMatchObject([{ at: lead?.at }, { at: lead?.at }]);
    const detail = await (await test.read(`/api/leads/${lead?.id}`)).json();
    expect(detail).toMatchObject({ at: lead?.at, clientAt: at, sentAt, receivedAt: lead?.receivedAt });
  });

  it('guarantee 16: one envelope sent 100 times at once makes one lead, one projection, one job of each kind', async () => {
    const item = makeLeadItem({ consents });
    const receipts = await Promise.all(Array.from({ length: 100 }, () => receiptOf([item])));
    expect(receipts.every(({ accepted }) => accepted.length === 1 && accepted[0] === item.key)).toBe(true);
    const leads = await test.leads();
    expect(leads.map(({ key }) => key)).toEqual([item.key]);
    expect(leads[0]?.consents).toMatchObject(consents);
    const made = await jobs();
    expect(made.map(({ kind }) => kind).sort()).toEqual(['mail', 'webhook']);
    expect(new Set(made.map(({ id }) => id)).size).toBe(2);
    for (const job of made)
      expect(job).toMatchObject({ site: 'shop', leadId: leads[0]?.id, leadKey: item.key, attempts: 0 });
  });

  it('guarantee 16: a lead whose transaction fails leaves no job behind', async () => {
    const poison = makeLeadItem({ consents }, makeKey());
    // No column takes a nothing: the consents are the last rows before the jobs.
    const { commit } = test.store;
    test.store.commit = (batches) =>
      commit(
        batches.map((batch) => ({
          ...batch,
          items: batch.items.map((item) => ({
            ...item,
            lead: item.lead && {
              ...item.lead,
              consents: [{ purpose: null as unknown as string, granted: true, textHash: '' }],
            },
          })),
        })),
      );
    expect((await send([poison])).status).toBe(503);
    expect([await test.leads(), await jobs()]).toEqual([[], []]);
    test.store.commit = commit;
    expect((await receiptOf([poison])).accepted).toEqual([poison.key]);
    expect(await jobs()).toHaveLength(2);
  });

  it('guarantee 17: the same key with another body is a conflict, also at once, and the first stands', async () => {
    const first = makeLeadItem({ contact: { email: 'first@kalyna.example' } });
    const other = makeLeadItem({ contact: { email: 'other@kalyna.example' } }, first.key);
    const receipts = await Promise.all([receiptOf([first]), receiptOf([other]), receiptOf([first])]);
    const conflict = [{ key: first.key, code: 'intake/conflict' }];
    expect(receipts).toMatchObject([
      { accepted: [first.key], rejected: [] },
      { accepted: [], rejected: conflict },
      { accepted: [first.key], rejected: [] },
    ]);
    expect(await receiptOf([other, makeLeadItem()])).toMatchObject({ rejected: conflict });
    const leads = await test.leads();
    expect(leads[0]).toMatchObject({ key: first.key, contact: { email: 'first@kalyna.example' } });
    expect(leads).toHaveLength(2);
  });

  it('guarantee 19: while the database is down every envelope gets 503 with Retry-After, afterwards it is taken', async () => {
    const before = makeLeadItem();
    await send([before]);
    const repair = await engine().breakDown(location);
    const items = Array.from({ length: 5 }, () => makeLeadItem());
    for (const response of await Promise.all(items.map((item) => send([item])))) {
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
      expect(await response.json()).toMatchObject({ code: 'intake/unavailable' });
    }
    await repair();
    // As a page does: what is not taken yet is sent again.
    const sendUntilTaken = async (item: unknown): Promise<{ accepted: string[] }> => {
      const response = await send([item]);
      return response.status === 503 ? sendUntilTaken(item) : response.json();
    };
    const again = await Promise.all(items.map(sendUntilTaken));
    expect(again.flatMap(({ accepted }) => accepted)).toEqual(items.map(({ key }) => key));
    const stored = (await test.leads()).map(({ key }) => key);
    expect(stored.sort()).toEqual([before, ...items].map(({ key }) => key).sort());
    expect(await jobs()).toHaveLength(stored.length * 2);
  });

  it('guarantee 20: keys that reach for prototypes neither pollute nor break', async () => {
    const hostile = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"role":"cto"}';
    const { key, at, type } = makeLeadItem();
    const lead = `{"campaign":"callback","contact":{"email":"olena@kalyna.example","__proto__":{"name":"x"}}`;
    const item = `{"key":"${key}","type":"${type}","at":"${at}","__proto__":{"type":"signal"},"lead":${lead}`;
    const answers = hostile.replace('{"prototype":{"polluted":1}}', '"prototype"');
    const head = `{"v":1,"site":"shop","sentAt":"${at}","__proto__":{"site":"demo"}`;
    const envelope = `${head},"items":[${item},"answers":${answers}}}]}`;
    const response = await test.post('/v1/envelopes', envelope, TEXT);
    expect(await response.json()).toMatchObject({ accepted: [key], rejected: [] });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const [stored] = await test.leads();
    expect(stored?.answers).toEqual({ constructor: 'prototype', role: 'cto' });
    expect(stored?.contact).toEqual({ email: 'olena@kalyna.example' });
    // An object is no answer: the item is refused by its path and pollutes nothing on its way.
    const refused = envelope.replace(answers, hostile).replace(key, makeKey());
    expect(await (await test.post('/v1/envelopes', refused, TEXT)).json()).toMatchObject({
      rejected: [{ code: 'intake/invalid-item', path: 'lead.answers.constructor' }],
    });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('guarantee 21: envelopes that come together share transactions', async () => {
    const envelopes = 400;
    const before = await metric('lodestone_commits_total');
    const receipts = await Promise.all(
      Array.from({ length: envelopes }, () => receiptOf([makeLeadItem({ consents })])),
    );
    expect(receipts.flatMap(({ accepted }) => accepted)).toHaveLength(envelopes);
    const commits = (await metric('lodestone_commits_total')) - before;
    expect(commits).toBeGreaterThan(0);
    expect(commits).toBeLessThan(envelopes / 10);
  });

  it('takes any mixture of repeats, conflicts and new items at once, each as its key demands', async () => {
    const seed = 20_261_123;
    const random = createSeededRandom(seed);
    const keys = Array.from({ length: 12 }, () => makeKey());
    const versions = keys.map((key) => [
      makeLeadItem({ answers: { version: 1 } }, key),
      makeLeadItem({ answers: { version: 2 } }, key),
    ]);
    const picks = Array.from({ length: 120 }, () => ({
      key: Math.floor(random.fraction() * keys.length),
      version: Math.floor(random.fraction() * 2),
    }));
    const receipts = await Promise.all(
      picks.map(({ key, version }) => receiptOf([versions[key]?.[version]])),
    );
    const stood = new Map((await test.leads()).map(({ key, answers }) => [key, answers]));
    for (const [index, { key, version }] of picks.entries()) {
      const isFirst = (stood.get(keys[key]) as { version: number } | undefined)?.version === version + 1;
      expect(receipts[index].accepted.length, `seed ${seed}, envelope ${index}`).toBe(isFirst ? 1 : 0);
    }
  });
});
