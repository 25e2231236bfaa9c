import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Verdict } from '../store/Store.js';
import { makeBatch, makeNewItem, makeNewLead } from '../testing/builders.js';
import { PASSWORD, startTestApp, type TestApp, TOKEN } from '../testing/startTestApp.js';

let test: TestApp;
beforeEach(async () => {
  test = await startTestApp({ heartbeatMs: 20 });
});
afterEach(() => test.stop());

const OWN = { origin: 'http://localhost' };
const BEARER = { authorization: `Bearer ${TOKEN}` };

async function commit(verdict: Verdict, reasons: string[] = [], contact = {}): Promise<string> {
  const lead = makeNewLead({
    judgement: { verdict, reasons, fields: {} },
    contact: { email: 'olena@kalyna.example', ...contact },
  });
  await test.store.commit([makeBatch([makeNewItem({ lead })])]);
  return test.store.latestLeadId();
}

async function signIn(): Promise<{ cookie: string }> {
  const response = await test.post('/api/session', JSON.stringify({ password: PASSWORD }), OWN);
  return { cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

const overrule = (id: string, verdict: unknown, headers: Record<string, string> = BEARER) =>
  test.post(`/api/leads/${id}/verdict`, JSON.stringify({ verdict }), headers);
const codeOf = async (response: Response) => [response.status, (await response.json()).code];
const idsOf = async (query: string) => {
  const { leads } = await (await test.read(`/api/leads?${query}`)).json();
  return (leads as { id: string }[]).map(({ id }) => id);
};

it('releases a held lead for the owner, and says who did it and what was judged', async () => {
  const id = await commit('held', ['fake-name']);
  const session = await signIn();
  const response = await overrule(id, 'lead', { ...session, ...OWN });
  expect(response.status).toBe(200);
  const lead = await response.json();
  expect(lead).toMatchObject({
    id,
    verdict: 'lead',
    judged: 'held',
    reasons: ['fake-name'],
    overruled: { from: 'held', by: 'admin' },
  });
  expect(Date.parse(lead.overruled.at)).toBeGreaterThan(Date.parse('2026-01-01'));
  expect(await (await test.read(`/api/leads/${id}`)).json()).toEqual(lead);
  expect([await idsOf('verdict=lead'), await idsOf('verdict=held')]).toEqual([[id], []]);
});

it('gives the same answer however often it is told, and the judged verdict back by null', async () => {
  const id = await commit('not-a-lead', ['unidentified-person']);
  const first = await (await overrule(id, 'lead')).json();
  expect(first).toMatchObject({ verdict: 'lead', overruled: { from: 'not-a-lead', by: 'token' } });
  expect(await (await overrule(id, 'lead')).json()).toEqual(first);
  for (let time = 0; time < 2; time += 1)
    expect(await (await overrule(id, null)).json()).toMatchObject({ verdict: 'not-a-lead', overruled: null });
});

it('lets nobody overrule without a session or the token, and no foreign page with one', async () => {
  const id = await commit('held');
  const session = await signIn();
  expect(await codeOf(await overrule(id, 'lead', OWN))).toEqual([401, 'api/unauthorized']);
  for (const headers of [{}, { origin: 'https://evil.example' }])
    expect(await codeOf(await overrule(id, 'lead', { ...session, ...headers }))).toEqual([
      403,
      'api/origin-mismatch',
    ]);
  expect(await test.store.findLead(id)).toMatchObject({ overrule: undefined });
});

it('refuses what is no verdict, no JSON, too large, another method, and knows no lead that is not there', async () => {
  const id = await commit('held');
  for (const body of ['{"verdict":"good"}', '{}', '{"verdict":"lead","by":"x"}', 'x'])
    expect(await (await test.post(`/api/leads/${id}/verdict`, body, BEARER)).json()).toMatchObject({
      status: 400,
      code: 'api/invalid-query',
      path: 'verdict',
    });
  expect((await test.post(`/api/leads/${id}/verdict`, 'x'.repeat(2_000), BEARER)).status).toBe(413);
  const wrong = await test.app.request(`/api/leads/${id}/verdict`, { method: 'DELETE', headers: BEARER });
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await codeOf(await overrule('none', 'lead'))).toEqual([404, 'http/not-found']);
});

it('gives the marks of each field once the lead was inspected, and lists by reason and mark', async () => {
  const typo = await commit('lead', [], { email: 'olena@gmial.com' });
  const fake = await commit('held', ['fake-name'], { name: 'asdf' });
  expect((await test.leads())[0]).toMatchObject({ marks: [], checks: {}, person: null });
  await test.inspectAll();
  expect(await test.leads()).toMatchObject([
    { marks: ['typo-domain'], checks: { email: { suggestion: 'olena@gmail.com' } }, person: typo },
    { marks: ['keyboard-run'], checks: { name: { marks: ['keyboard-run'] } }, person: fake },
  ]);
  expect([
    await idsOf('reason=fake-name'),
    await idsOf('reason=typo-domain'),
    await idsOf('reason=bot'),
  ]).toEqual([[fake], [typo], []]);
  expect(await codeOf(await test.read('/api/leads?reason=a%20b'))).toEqual([400, 'api/invalid-query']);
});

it('marks an address at a domain that takes no mail, whatever the verdict, and no other', async () => {
  const id = await commit('lead', [], { email: 'olena@nowhere.example' });
  await test.inspectAll();
  const settle = (state: 'takes' | 'refuses' | 'unknown') =>
    test.store.settleMailDomain({ domain: 'nowhere.example', state, attempts: 1, staleAtMs: 0 });
  await settle('unknown');
  expect((await test.leads())[0]).toMatchObject({ marks: [], verdict: 'lead' });
  await settle('refuses');
  const marks = ['mail-domain-missing'];
  expect(await (await test.read(`/api/leads/${id}`)).json()).toMatchObject({
    marks,
    checks: { email: { marks } },
    verdict: 'lead',
    judged: 'lead',
    reasons: [],
  });
  await settle('takes');
  expect((await test.leads())[0]).toMatchObject({ marks: [] });
});

it('lists the other submissions of the same person on the page of a lead, the newest first', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 23; count += 1) ids.push(await commit('lead'));
  await commit('lead', [], { email: 'ivan@kalyna.example' });
  await test.inspectAll();
  const detail = await (await test.read(`/api/leads/${ids[22]}`)).json();
  expect(detail.submissions.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2, 22).reverse());
  expect(detail.hasMoreSubmissions).toBe(true);
  expect(detail.submissions[0]).toMatchObject({ campaign: 'newsletter', verdict: 'lead' });
});

it('counts by the verdict in force', async () => {
  await commit('lead');
  const id = await commit('held');
  await commit('not-a-lead');
  const counts = async () => (await (await test.read('/api/overview')).json()).verdicts;
  expect(await counts()).toEqual({ lead: 1, held: 1, 'not-a-lead': 1 });
  await overrule(id, 'lead');
  expect(await counts()).toEqual({ lead: 2, held: 0, 'not-a-lead': 1 });
});

it('tells every live view what changed, as it is then, without moving where it goes on', async () => {
  const id = await commit('held', ['fake-name']);
  await test.inspectAll();
  const response = await test.read('/api/live', { 'last-event-id': id });
  const reader = response.body?.getReader();
  await overrule(id, 'lead');
  let text = '';
  const decoder = new TextDecoder();
  while (!/event: change.*\n\n/s.test(text)) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  await reader?.cancel();
  const block = text.split('\n\n').find((part) => part.startsWith('event: change')) ?? '';
  expect(block).not.toMatch(/^id:/m);
  expect(JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? '')).toEqual((await test.leads())[0]);
});

it('logs nothing of what it found out', async () => {
  const id = await commit('held', ['fake-name'], { email: 'olena.secret@nowhere.example' });
  await test.inspectAll();
  await overrule(id, 'lead');
  expect(test.logged()).not.toMatch(/secret|nowhere/);
});
