import { B2B_RULES, createProfile, SHOP_RULES } from '@lodestone/core/scoring';
import { describe, expect, it } from 'vitest';
import type { GoldenLog } from './GoldenLog.js';
import { goldenDifference } from './goldenDifference.js';
import { goldenScore } from './goldenScore.js';
import { readGoldenLogs } from './readGoldenLogs.js';

const logs = readGoldenLogs();
const rulesOf = ({ rules }: GoldenLog) => (rules === 'shop' ? SHOP_RULES : B2B_RULES);

/** What rules ask about beside signals, at a moment of a log. */
function fieldsAt({ signals }: GoldenLog, at: string) {
  const past = signals.filter((signal) => signal.at <= at);
  const touched = past.filter(({ name }) => name === 'visit_start').map(({ props }) => props.source);
  const isLead = past.some(({ made }) => made === 'submit');
  return {
    source: touched.findLast((source) => source !== 'direct') ?? touched.at(-1),
    ...(isLead ? { campaign: 'newsletter', 'campaign.widget': 'subscribe' } : {}),
  };
}

it('there are golden logs of both rule files, of clocks ahead and behind, and of everything that a page can do', () => {
  expect(new Set(logs.map(({ log }) => log.rules))).toEqual(new Set(['shop', 'b2b']));
  expect(new Set(logs.map(({ log }) => Math.sign(log.deviceAheadMs)))).toEqual(new Set([1, -1]));
  expect(new Set(logs.flatMap(({ log }) => log.signals.map(({ made }) => made))).size).toBe(5);
  const moments = logs.flatMap(({ log }) => log.moments);
  expect(new Set(moments.map(({ temperature }) => temperature)).size).toBe(3);
  expect(new Set(moments.map(({ funnel }) => funnel)).size).toBe(5);
});

it('the formula gives what was computed by hand', () => {
  const signals = [
    { name: 'cart_updated', at: '2026-03-01T00:00:00.000Z' },
    { name: 'price_view', at: '2026-03-04T00:00:00.000Z' },
    { name: 'cart_updated', at: '2026-03-11T00:00:00.000Z' },
    { name: 'cart_updated', at: '2026-03-11T00:00:00.000Z' },
  ];
  // 10 points of a cart with a half-life of 5 days, 10 days later; 6 of a price with one of 7 days, 7 days later; the
  // newest two carts fill the cap of 20.
  const { score, ledger } = goldenScore(SHOP_RULES, signals, '2026-03-11T00:00:00.000Z');
  expect(score).toBeCloseTo(23, 12);
  expect(ledger).toEqual({ cart: [0, 10, 10], price: [expect.closeTo(3, 12)] });
});

describe.each(logs)('the golden log of who $log.visitor', ({ log }) => {
  it('has the numbers of the formula, for the rules as they are', () => {
    for (const { at, score, ledger } of log.moments) {
      const given = goldenScore(rulesOf(log), log.signals, at);
      expect(Math.abs(given.score - score), at).toBeLessThan(1e-12);
      for (const [rule, values] of Object.entries(given.ledger))
        expect(ledger[rule], `${rule} at ${at}`).toEqual(values.map((value) => expect.closeTo(value, 12)));
      expect(Object.keys(ledger).sort()).toEqual(Object.keys(given.ledger).sort());
    }
  });

  it.each([
    ['in order', (signals: GoldenLog['signals']) => signals],
    ['backwards and twice', (signals: GoldenLog['signals']) => [...signals, ...signals].reverse()],
  ])('is answered by core, %s', (_, arrive) => {
    const profile = createProfile(rulesOf(log));
    for (const signal of arrive(log.signals))
      if (signal.made !== 'derived')
        profile.add({
          key: `golden-key-${String(log.signals.indexOf(signal)).padStart(4, '0')}`,
          name: signal.name,
          atMs: Date.parse(signal.at),
          props: signal.props,
        });
    for (const moment of log.moments) {
      const atMs = Date.parse(moment.at);
      const stage = profile.stageAt(atMs, fieldsAt(log, moment.at));
      expect(goldenDifference(log, moment, stage), moment.at).toEqual([]);
      const standing = profile.standingAt(atMs, fieldsAt(log, moment.at));
      expect(goldenDifference(log, moment, { ...standing, ledger: stage.ledger }), moment.at).toEqual([]);
    }
  });
});

it('a difference of anything is told', () => {
  const [{ log } = { log: undefined }] = logs;
  const moment = log?.moments.at(-1);
  if (!log || !moment) throw new Error('no golden log');
  const profile = createProfile(rulesOf(log));
  for (const [index, { made, name, at, props }] of log.signals.entries())
    if (made !== 'derived')
      profile.add({ key: `golden-key-${1_000 + index}`, name, atMs: Date.parse(at), props });
  const stage = profile.stageAt(Date.parse(moment.at), fieldsAt(log, moment.at));
  const [first, ...others] = stage.ledger;
  if (!first) throw new Error('an empty ledger');
  const wrong: [string, object][] = [
    ['temperature', { temperature: 'hot' }],
    ['funnel', { funnel: 'order' }],
    ['qualification', { qualification: 'sql' }],
    ['score', { score: stage.score + 2e-9 }],
    ['score', { score: Number.NaN }],
    ['entries', { ledger: others }],
    [`${first.rule} 1`, { ledger: [{ ...first, current: first.current + 2e-9 }, ...others] }],
    ['time', { ledger: [{ ...first, atMs: first.atMs + 1 }, ...others] }],
  ];
  for (const [word, change] of wrong)
    expect(goldenDifference(log, moment, { ...stage, ...change }).join()).toContain(word);
  expect(goldenDifference(log, moment, stage)).toEqual([]);
});
