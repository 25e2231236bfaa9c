import { SHOP_RULES, type Stage } from '@lodestone/core/scoring';
import type { Item, SignalItem } from '@lodestone/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRig, type Rig } from '../testing/createRig.js';

const rigs: Rig[] = [];
const HOUR_MS = 3_600_000;

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const { client } of rigs.splice(0)) client.destroy();
  document.documentElement.removeAttribute('lang');
  Reflect.deleteProperty(document, 'prerendering');
  Reflect.deleteProperty(navigator, 'globalPrivacyControl');
});

/** A client whose visitor was met. */
async function meet(
  options: Parameters<typeof createRig>[0] = {},
  config?: Parameters<typeof createRig>[1],
): Promise<Rig & { stage: () => Stage }> {
  const rig = createRig({ consent: 'granted', ...options }, config);
  rigs.push(rig);
  await rig.client.ready();
  return { ...rig, stage: () => rig.client.stage() as Stage };
}

const kept = (): [key: string, name: string, atMs: number, props: Record<string, unknown>][] =>
  [
    'signals',
    ...(JSON.parse(localStorage.getItem('lodestone:demo:pages') ?? '[]') as string[]).map(
      (id) => `signals:${id}`,
    ),
  ].flatMap((name) => JSON.parse(localStorage.getItem(`lodestone:demo:${name}`) ?? '[]'));

const storedOf = <Type extends Item['type']>({ server }: Rig, type: Type) =>
  [...server.stored.values()].filter((item): item is Extract<Item, { type: Type }> => item.type === type);

describe('the visitor', () => {
  it('stands where the signals say, with a reason for every point', async () => {
    const { client, stage } = await meet();
    client.track('cart_updated', { value: 40 });
    client.track('checkout_step', { step: 1 });
    const { temperature, funnel, score, ledger } = stage();
    expect([temperature, funnel]).toEqual(['warm', 'intent']);
    expect(ledger.map(({ rule }) => rule)).toEqual(['page', 'cart', 'checkout']);
    expect(score).toBeCloseTo(1 + 10 + 12, 9);
  });

  it('hears the buttons that the config names, also where the config comes after everything else', async () => {
    let answer = (): void => undefined;
    const whenConfig = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const rig = createRig(
      { consent: 'granted' },
      { campaigns: [], signals: { conversions: ['.buy'] } },
      whenConfig,
    );
    rigs.push(rig);
    await import('./startVisitor.js');
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    answer();
    await rig.client.ready();
    document.body.innerHTML = '<button class="buy" type="button">Buy</button>';
    document.querySelector<HTMLButtonElement>('.buy')?.click();
    await rig.time.advance(10_000);
    await rig.client.flush();
    expect(
      storedOf(rig, 'signal')
        .concat(
          [...rig.server.stored.values()].flatMap((item) => (item as { items?: SignalItem[] }).items ?? []),
        )
        .map(({ name }) => name),
    ).toContain('conversion_click');
  });

  it('tells each change of stage once, and marks the page only where it asked for it', async () => {
    const rig = await meet({ stageAttributes: true });
    rig.client.track('cart_updated', { value: 40 });
    rig.client.track('checkout_step', { step: 1 });
    await rig.time.advance(600);
    rig.client.track('page_read');
    await rig.time.advance(600);
    const changes = rig.told.filter(({ name }) => name === 'stage-changed').map(({ detail }) => detail);
    expect(changes.at(-1)).toEqual({ temperature: 'warm', qualification: 'sql', funnel: 'intent' });
    expect(
      changes.filter((change) => JSON.stringify(change) === JSON.stringify(changes.at(-1))),
    ).toHaveLength(1);
    expect(document.documentElement.getAttribute('data-lodestone-temperature')).toBe('warm');
    for (const name of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name.name);

    const plain = await meet();
    plain.client.track('checkout_step', { step: 1 });
    await plain.time.advance(600);
    expect(document.documentElement.attributes).toHaveLength(0);
  });

  it('counts by the site’s own rules', async () => {
    const scores = [{ id: 'own', signal: 'tasted', points: 7, halfLifeDays: 1 }];
    const { client, stage } = await meet(
      {},
      { campaigns: [], scoring: { ...SHOP_RULES, scores, groups: {} } },
    );
    client.track('tasted');
    expect(stage().ledger).toMatchObject([{ rule: 'own', current: 7 }]);
  });

  it('makes one signal of a lead, under its key and at its time, and knows which fields it had', async () => {
    const rig = await meet();
    await rig.client.submit({
      campaign: 'newsletter',
      contact: { email: 'olena@example.com', name: 'Олена' },
      answers: { role: 'cto' },
      consents: [{ purpose: 'newsletter', granted: true }],
    });
    const [lead] = storedOf(rig, 'lead');
    const entry = rig.stage().ledger.find(({ signal }) => signal === 'form_submit');
    expect(entry).toMatchObject({ key: lead?.key, atMs: Date.parse(lead?.at ?? '') });
    expect(rig.stage().fitReasons).toEqual([
      { rule: 'mail-left', points: 10 },
      { rule: 'named', points: 5 },
    ]);
    await rig.time.advance(6_000);
    expect(storedOf(rig, 'signal').map(({ name }) => name)).not.toContain('form_submit');
    expect(JSON.stringify({ ...localStorage })).not.toContain('olena');
  });

  it('says who it is, and when a trial ends', async () => {
    const rig = await meet();
    rig.client.identify({ email: 'olena@example.com', trialEndsAt: '2026-12-01T00:00:00Z' });
    await vi.waitFor(() => expect(storedOf(rig, 'identity')).toHaveLength(1));
    expect(storedOf(rig, 'identity')[0]?.lead).toEqual({ contact: { email: 'olena@example.com' } });
    await rig.time.advance(6_000);
    expect(storedOf(rig, 'signal').find(({ name }) => name === 'trial_started')?.props).toEqual({
      endsAtMs: Date.UTC(2026, 11, 1),
    });
  });

  it('sends every signal with the visitor and the visit that it belongs to', async () => {
    const heads: { visitor?: string | undefined; session?: string | undefined }[] = [];
    const rig = await meet();
    rig.server.answer = ({ visitor, session }) => {
      heads.push({ visitor, session });
      return undefined;
    };
    await rig.time.advance(6_000);
    const { id, session } = JSON.parse(localStorage.getItem('lodestone:demo:visitor') ?? '{}');
    expect(heads).toEqual([{ visitor: id, session }]);
  });

  it('passes over a name that is none, and bounds what its path tells', async () => {
    const rig = await meet();
    rig.client.track('Not a name!');
    rig.client.track('opened', { path: '/of/olena@example.com' });
    await rig.time.advance(6_000);
    const signals = storedOf(rig, 'signal') as SignalItem[];
    expect(signals.map(({ name }) => name)).not.toContain('Not a name!');
    expect(signals.find(({ name }) => name === 'opened')?.props).toEqual({ path: '/of/*' });
  });

  it('keeps times by the server’s clock once it is known, and the score with them', async () => {
    const rig = await meet();
    rig.client.track('cart_updated', { value: 40 });
    const before = rig.stage().score;
    const serverNowMs = rig.time.clock.nowMs() + 5 * HOUR_MS;
    rig.server.answer = ({ items }) =>
      Response.json({
        receipt: 1,
        id: 'r',
        accepted: items.map(({ key }) => key),
        rejected: [],
        serverTime: new Date(serverNowMs).toISOString(),
      });
    await rig.time.advance(6_000);
    rig.client.track('page_read');
    expect(rig.stage().score).toBeCloseTo(before, 2);
    expect(rig.stage().ledger.at(-1)?.atMs).toBeGreaterThan(serverNowMs - 60_000);
    await rig.time.advance(6_000);
    const times = kept().map(([, , atMs]) => atMs);
    expect(Math.min(...times)).toBeGreaterThan(serverNowMs - 60_000);
    rig.client.destroy();
    // The next page knows of it before any answer, and goes on with the same visit.
    const next = await meet();
    await next.time.advance(600);
    expect(next.stage().ledger.map(({ signal }) => signal)).not.toContain('return_visit');
    expect(JSON.parse(localStorage.getItem('lodestone:demo:visitor') ?? '{}').visits).toBe(1);
  });

  it('is not met before a page that is made ready in advance is looked at', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const rig = createRig({ consent: 'granted' });
    rigs.push(rig);
    await rig.time.advance(60_000);
    expect([
      localStorage.getItem('lodestone:demo:visitor'),
      rig.server.stored.size,
      rig.client.stage(),
    ]).toEqual([null, 0, undefined]);
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.waitFor(() => expect(rig.client.stage()).toBeDefined());
    await rig.time.advance(6_000);
    const names = storedOf(rig, 'signal').map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('campaign_'))).toEqual(['page_view', 'visit_start']);
  });

  it('gives marketing nothing where Global Privacy Control refuses it', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    window.history.replaceState(null, '', '/?gclid=secret');
    const rig = await meet();
    await rig.time.advance(6_000);
    window.history.replaceState(null, '', '/');
    const start = storedOf(rig, 'signal').find(({ name }) => name === 'visit_start');
    expect(start?.props).toMatchObject({ click: 'gclid' });
    expect(start?.props).not.toHaveProperty('click_id');
    rig.client.consent({ marketing: true });
    expect(rig.told.some(({ name }) => name === 'consent-changed')).toBe(false);
  });

  it('begins anew after a withdrawal: another visitor, and nothing of the first one', async () => {
    const rig = await meet();
    rig.client.track('checkout_step', { step: 1 });
    await rig.time.advance(6_000);
    const first = JSON.parse(localStorage.getItem('lodestone:demo:visitor') ?? '{}').id;
    rig.client.consent({ analytics: false });
    await vi.waitFor(() => expect(localStorage.getItem('lodestone:demo:visitor')).toBeNull());
    expect(rig.client.stage()?.score).toBe(0);
    rig.client.consent({ analytics: true });
    await vi.waitFor(() => expect(localStorage.length).toBeGreaterThan(0));
    const second = JSON.parse(localStorage.getItem('lodestone:demo:visitor') ?? '{}').id;
    expect(second).not.toBe(first);
    expect(kept().map(([, name]) => name)).not.toContain('checkout_step');
    const told = storedOf(rig, 'consent').map(({ props }) => [props.analytics, props.visitor]);
    await rig.time.advance(1_000);
    expect(told[0]).toEqual([false, first]);
  });

  it('is forgotten by a refusal on a later page, which never met the visitor, and the server is told whose it was', async () => {
    const rig = await meet();
    rig.client.track('checkout_step', { step: 1 });
    await rig.time.advance(6_000);
    const { id } = JSON.parse(localStorage.getItem('lodestone:demo:visitor') ?? '{}');
    rig.client.destroy();
    const later = await meet({ consent: 'none' });
    expect(later.client.stage()).toBeUndefined();
    later.client.consent({ functional: false, analytics: false, marketing: false });
    await vi.waitFor(() => expect(localStorage.length).toBe(0));
    await vi.waitFor(() =>
      expect(storedOf(later, 'consent').map(({ props }) => props)).toEqual([
        { functional: false, analytics: false, marketing: false, source: 'api', visitor: id },
      ]),
    );
  });

  it('is forgotten where another tab took the record away, and the page is told so', async () => {
    const rig = await meet({ stageAttributes: true });
    rig.client.track('checkout_step', { step: 1 });
    await rig.time.advance(6_000);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: 'lodestone:demo:visitor', newValue: null }));
    await rig.time.advance(600);
    rig.client.track('checkout_step', { step: 2 });
    await rig.time.advance(6_000);
    expect(localStorage).toHaveLength(0);
    expect(storedOf(rig, 'signal').filter(({ name }) => name === 'checkout_step')).toHaveLength(1);
    expect(rig.told.filter(({ name }) => name === 'stage-changed').at(-1)?.detail).toMatchObject({
      temperature: 'cold',
    });
    for (const { name } of [...document.documentElement.attributes])
      document.documentElement.removeAttribute(name);
  });

  it('tells the server of consent once, however many pages say it again', async () => {
    const first = await meet({ consent: 'none' });
    first.client.consent({ analytics: true });
    await vi.waitFor(() => expect(storedOf(first, 'consent')).toHaveLength(1));
    first.client.destroy();
    const next = await meet({ consent: 'none' });
    next.client.consent({ analytics: true });
    await vi.waitFor(() => expect(next.client.stage()).toBeDefined());
    await next.time.advance(6_000);
    expect(storedOf(next, 'consent')).toEqual([]);
  });

  it('leaves what was heard to the next page where this one ends before its visitor is met, and only with a grant', async () => {
    const [granted, refused] = [createRig({ consent: 'granted' }), createRig({ consent: 'none' })];
    rigs.push(granted, refused);
    for (const { client } of [granted, refused]) client.track('seen_early');
    window.dispatchEvent(new Event('pagehide'));
    const left = [...granted.unstored] as SignalItem[];
    expect(left.map(({ name }) => name)).toEqual(['page_view', 'seen_early']);
    expect(refused.unstored.size).toBe(0);

    // Where the page comes back after all, its visitor has them.
    await granted.client.ready();
    window.dispatchEvent(new Event('pagehide'));
    expect([...granted.unstored]).toMatchObject([{ items: [...left, { name: 'visit_start' }] }]);
    await vi.waitFor(() => expect(granted.unstored.size).toBe(0));
    granted.client.destroy();

    localStorage.clear();
    localStorage.setItem('lodestone:demo:unsent', JSON.stringify(left));
    const next = await meet();
    await next.time.advance(6_000);
    const stored = storedOf(next, 'signal').filter(({ name }) => name === 'seen_early');
    expect(stored.map(({ key }) => key)).toEqual([left[1]?.key]);
  });

  it('sends nothing of what an earlier page left before this one has a grant', async () => {
    const early = {
      key: 'signal-00000000001',
      type: 'signal',
      at: '2026-11-23T09:30:00Z',
      name: 'seen_early',
    };
    localStorage.setItem('lodestone:demo:unsent', JSON.stringify([early]));
    const rig = await meet({ consent: 'none' });
    await rig.time.advance(6_000);
    expect([rig.server.stored.size, localStorage.length]).toEqual([0, 0]);
    rig.client.consent({ analytics: true });
    await vi.waitFor(() => expect(rig.client.stage()).toBeDefined());
    await rig.time.advance(6_000);
    expect(storedOf(rig, 'signal').map(({ name }) => name)).toContain('seen_early');
  });

  it('sends what waits when the page asks for it', async () => {
    const rig = await meet();
    rig.client.track('asked_for');
    await rig.client.flush();
    expect(storedOf(rig, 'signal').map(({ name }) => name)).toContain('asked_for');
  });
});
