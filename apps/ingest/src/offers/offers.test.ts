import { afterEach, expect, it } from 'vitest';
import type { SiteOffer } from '../sites/offerSchema.js';
import { magnetSite, ORIGIN, promiseOf, submitTo } from '../testing/magnetSite.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startMagnets, type TestMagnets } from '../testing/startMagnets.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW = Date.UTC(2026, 10, 23, 12);
const iso = (atMs: number) => new Date(atMs).toISOString();
const visitor = 'visitor-olena-0001';

onEachEngine('an offer', (engine) => {
  let magnets: TestMagnets;
  afterEach(() => magnets.stop());

  async function start(offer: Partial<SiteOffer>): Promise<void> {
    const site = magnetSite({
      campaigns: [{ id: 'offer', widget: 'offer', offer: 'autumn' }],
      offers: [{ id: 'autumn', kind: 'coupon', ...offer }],
    });
    const location = { ...engine().newLocation(), busyTimeoutMs: 5_000 };
    magnets = await startMagnets(location, site, NOW);
  }
  const test = () => magnets.test();
  const submit = (name: string, envelope = {}, lead: Record<string, unknown> = {}) =>
    submitTo(test(), 'offer', { contact: { email: `${name}@kalyna.example` }, ...lead }, envelope);
  const ask = (key: string) => promiseOf(test(), key);
  const clock = async (question: Record<string, unknown> = {}) => {
    const body = JSON.stringify({ site: 'demo', campaign: 'offer', ...question });
    return (await test().post('/v1/offers', body, ORIGIN)).json();
  };
  const redeem = (code: string) => test().ask('POST', '/api/coupons/redeem', { site: 'demo', code });

  it('gives fifty people at once each code of its list once, over two processes and a restart', async () => {
    const list = Array.from({ length: 20 }, (_, place) => `CODE-${place}`);
    await start({ codes: { list } });
    const other = await magnets.open();
    const keys = await Promise.all(Array.from({ length: 50 }, (_, place) => submit(`guest-${place}`)));
    const told = await Promise.all([
      ...keys.map((key) => ask(key)),
      ...keys.map((key) => promiseOf(other, key)),
      magnets.work(),
    ]);
    const codes = told.slice(0, 50).flatMap(({ code }) => code ?? []);
    expect(codes.sort()).toEqual([...list].sort());
    expect(told.slice(50, 100)).toEqual(told.slice(0, 50));
    await other.stop();
    await magnets.restart();
    expect(await Promise.all(keys.map((key) => ask(key)))).toEqual(told.slice(0, 50));
    // The public config tells none of them.
    expect(await (await test().app.request('/v1/config/demo')).text()).not.toContain('CODE-');
  });

  it('gives a mailbox the same code again, and mails it', async () => {
    await start({ codes: { prefix: 'OAK-' }, codeHours: 24 });
    const contact = { email: 'olena@gmail.com' };
    const first = await ask(await submit('', {}, { contact, locale: 'uk' }));
    const again = await ask(await submit('', {}, { contact: { email: 'o.lena+2@gmail.com' } }));
    expect(first).toMatchObject({ kind: 'offer', expiresAt: iso(NOW + 24 * HOUR_MS) });
    expect(first.code).toMatch(/^OAK-[2-9A-HJKMNP-Z]{10}$/);
    expect(again.code).toBe(first.code);
    await magnets.work();
    expect(magnets.sink.mails).toHaveLength(1);
    expect(magnets.sink.mails[0]?.mail.subject).toBe('Ваш код для «Ember & Oak»');
    expect(magnets.sink.mails[0]?.mail.text).toContain(first.code);
    const held = await submit('', {}, { contact: { email: 'held@kalyna.example', name: 'Hold Me' } });
    expect(await ask(held)).toBeNull();
  });

  it('lets a code be used once, by whoever has the token', async () => {
    await start({ codes: { prefix: '' }, codeHours: 1 });
    const [one, two] = [await ask(await submit('one')), await ask(await submit('two'))];
    const path = '/api/coupons/redeem';
    expect((await test().post(path, JSON.stringify({ site: 'demo', code: one.code }))).status).toBe(401);
    const answers = await Promise.all(Array.from({ length: 20 }, () => redeem(one.code.toLowerCase())));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const used = answers.find(({ status }) => status === 409);
    expect(await used?.json()).toMatchObject({ code: 'api/coupon-used' });
    const good = await answers.find(({ status }) => status === 200)?.json();
    expect(good).toMatchObject({
      offer: 'autumn',
      prize: null,
      lead: expect.any(String),
      redeemedAt: iso(NOW),
    });
    magnets.advance(HOUR_MS);
    const late = await redeem(two.code);
    expect([late.status, await late.json()]).toEqual([
      410,
      expect.objectContaining({ code: 'api/coupon-expired' }),
    ]);
    expect((await redeem('NOBODYS')).status).toBe(404);
  });

  it('runs for a visitor from the first time on, whatever is reloaded', async () => {
    const endsAt = iso(NOW + 10 * HOUR_MS);
    await start({ codes: { prefix: '' }, minutes: 30, endsAt });
    const first = await clock({ visitor });
    expect(first).toMatchObject({ endsAt: iso(NOW + 30 * MINUTE_MS), serverTime: iso(NOW) });
    magnets.advance(10 * MINUTE_MS);
    await magnets.restart();
    const again = await clock({ visitor });
    expect([again.endsAt, again.signature]).toEqual([first.endsAt, first.signature]);
    expect(again.serverTime).toBe(iso(NOW + 10 * MINUTE_MS));
    // Whom the server does not know has the end that is everybody's; a signature is for one visitor.
    expect((await clock()).endsAt).toBe(endsAt);
    const other = await clock({ visitor: 'visitor-dara-00001' });
    expect(other.endsAt).toBe(iso(NOW + 40 * MINUTE_MS));
    expect(other.signature).not.toBe(again.signature);
    const inTime = await submit('olena', { visitor });
    expect(await ask(inTime)).toMatchObject({ code: expect.any(String), expiresAt: first.endsAt });
    magnets.advance(25 * MINUTE_MS);
    const late = await ask(await submit('late', { visitor }));
    expect(late).toEqual({ kind: 'offer', expiresAt: first.endsAt });
    expect(await ask(await submit('stranger'))).toMatchObject({
      code: expect.any(String),
      expiresAt: endsAt,
    });
    // Nobody's clock runs beyond the end of all.
    magnets.advance(9.4 * HOUR_MS);
    expect((await clock({ visitor: 'visitor-emil-00001' })).endsAt).toBe(endsAt);
    magnets.advance(HOUR_MS);
    expect(await ask(await submit('last'))).toEqual({ kind: 'offer', expiresAt: endsAt });
  });

  it('forgets since when it runs for a visitor once that is older than it may be, page by page', async () => {
    await start({ codes: { prefix: '' }, minutes: 30 });
    const old = Array.from({ length: 1_001 }, (_, place) => `visitor-of-old-${1_000 + place}`);
    await Promise.all(old.map((each) => clock({ visitor: each })));
    magnets.advance(24 * HOUR_MS);
    const fresh = await clock({ visitor });
    magnets.advance(10 * MINUTE_MS);
    const { store } = test();
    // Younger than the moment is what began in it.
    expect(await store.purgeOfferClocks(NOW)).toBe(false);
    expect((await clock({ visitor: old[0] })).endsAt).toBe(iso(NOW + 30 * MINUTE_MS));
    expect(await store.purgeOfferClocks(NOW + 24 * HOUR_MS)).toBe(true);
    expect(await store.purgeOfferClocks(NOW + 24 * HOUR_MS)).toBe(false);
    const again = iso(magnets.nowMs() + 30 * MINUTE_MS);
    for (const each of [old[0], old[1_000]]) expect((await clock({ visitor: each })).endsAt).toBe(again);
    expect((await clock({ visitor })).endsAt).toBe(fresh.endsAt);
  });

  it('forgets since when it runs for a visitor who takes the consent back', async () => {
    await start({ codes: { prefix: '' }, minutes: 30 });
    const stays = 'visitor-dara-00001';
    for (const each of [visitor, stays]) await clock({ visitor: each });
    magnets.advance(MINUTE_MS);
    const at = iso(magnets.nowMs());
    const props = { functional: false, analytics: false, marketing: false, source: 'api', visitor };
    const items = [{ key: 'withdrawal-000001', at, type: 'consent', props }];
    await test().post(
      '/v1/envelopes',
      JSON.stringify({ v: 1, site: 'demo', sentAt: at, visitor, items }),
      ORIGIN,
    );
    await test().projectAll();
    magnets.advance(10 * MINUTE_MS);
    // Asked by nobody who is known any more, it would begin anew.
    expect((await clock({ visitor })).endsAt).toBe(iso(NOW + 41 * MINUTE_MS));
    expect((await clock({ visitor: stays })).endsAt).toBe(iso(NOW + 30 * MINUTE_MS));
  });

  it('counts when it was asked for, however long the lead was held', async () => {
    await start({ codes: { prefix: '' }, endsAt: iso(NOW + HOUR_MS), codeHours: 48 });
    const key = await submit('', {}, { contact: { email: 'held@kalyna.example', name: 'Hold Me' } });
    magnets.advance(5 * HOUR_MS);
    const lead = await test().store.findLeadByKey('demo', key);
    await test().store.overrule(lead?.id ?? '', 'lead', 'admin');
    await magnets.work();
    // The time of an envelope is the server's.
    expect(lead?.receivedAtMs).toBe(NOW);
    expect(await ask(key)).toMatchObject({ code: expect.any(String), expiresAt: iso(NOW + 53 * HOUR_MS) });
    expect(magnets.sink.mails).toHaveLength(1);
  });

  it('turns its wheel once for a mailbox, and gives no more of a prize than there is', async () => {
    await start({
      kind: 'wheel',
      codes: { prefix: 'W-' },
      prizes: [
        { id: 'bag', label: 'A bag', chancePct: 60, quantity: 3 },
        { id: 'cup', label: 'A cup', chancePct: 30, codes: { list: ['CUP-1', 'CUP-2'] } },
        { id: 'none', label: 'Nothing', chancePct: 10, isBlank: true },
      ],
    });
    const config = await (await test().app.request('/v1/config/demo')).json();
    expect(config.campaigns[0].offer.prizes[0]).toEqual({ id: 'bag', label: 'A bag', chancePct: 60 });
    const keys = await Promise.all(Array.from({ length: 50 }, (_, place) => submit(`guest-${place}`)));
    const told = await Promise.all(keys.map((key) => ask(key)));
    const of = (id: string) => told.filter(({ prize }) => prize === id);
    expect([of('bag').length, of('cup').length, of('none').length]).toEqual([3, 2, 45]);
    expect(of('none').every(({ code }) => code === undefined)).toBe(true);
    expect(
      of('cup')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['CUP-1', 'CUP-2']);
    expect(new Set(of('bag').map(({ code }) => code)).size).toBe(3);
    await magnets.restart();
    expect(await Promise.all(keys.map((key) => ask(key)))).toEqual(told);
    // Turning again gives the same.
    expect(await ask(await submit('guest-7'))).toEqual(told[7]);
    await magnets.work();
    const mailed = magnets.sink.mails.map(({ to }) => to[0]).sort();
    const winners = told.flatMap(({ code }, place) => (code ? [`guest-${place}@kalyna.example`] : []));
    expect(mailed).toEqual(winners.sort());
  });

  it('answers only about what there is, and only to pages of the site', async () => {
    await start({ kind: 'cart', minutes: 15 });
    const ends = await clock({ visitor });
    expect(ends.endsAt).toBe(iso(NOW + 15 * MINUTE_MS));
    expect(await clock()).toMatchObject({ endsAt: null });
    expect(await ask(await submit('olena'))).toBeNull();
    const post = (body: unknown, origin = ORIGIN.origin) =>
      test().post('/v1/offers', JSON.stringify(body), { origin });
    expect((await post({ site: 'demo', campaign: 'nothing' })).status).toBe(404);
    expect((await post({ site: 'demo', campaign: 'offer', visitor: 'x' })).status).toBe(400);
    expect((await post({ site: 'demo', campaign: 'offer' }, 'https://evil.example')).status).toBe(403);
    expect((await post({ site: 'nowhere', campaign: 'offer' })).status).toBe(404);
  });
});
