import type { Signal } from '@lodestone/core';
import { createProfile, SHOP_RULES } from '@lodestone/core/scoring';
import { expect, it } from 'vitest';
import { createViews } from './createViews.js';
import { ruleFileOf } from './ruleFileOf.js';

const MINUTE_MS = 60_000;
const NOW_MS = Date.UTC(2026, 10, 23, 12);

const signal = (name: string, minutesAgo: number, props: Signal['props'] = {}): Signal => ({
  key: `${name}-${minutesAgo}`,
  name,
  atMs: NOW_MS - minutesAgo * MINUTE_MS,
  props,
});

function stageOf(signals: readonly Signal[]) {
  const profile = createProfile(SHOP_RULES);
  for (const each of signals) profile.add(each);
  return profile.stageAt(NOW_MS);
}

const history = [signal('page_view', 50), signal('price_view', 49), signal('cart_updated', 48, { items: 2 })];
const file = ruleFileOf({});
const kept = { signals: history, fields: {}, offsetMs: 0 };

it('shows what the SDK says by the site’s rules, and the same by the same rules of one’s own', () => {
  const given = stageOf(history);
  const views = createViews();
  expect(views.at(NOW_MS, given, kept, file, true).stage).toBe(given);
  expect(views.at(NOW_MS, given, kept, file, false).stage).toEqual(given);
});

it('counts signals that are in the ledger and not yet in the storage, once', () => {
  const given = stageOf(history);
  const views = createViews();
  const early = views.at(NOW_MS, given, { ...kept, signals: history.slice(0, 1) }, file, false);
  expect(early.stage.score).toBeCloseTo(given.score, 9);
  expect(early.signals.map(({ name }) => name)).toContain('cart_updated');
  const later = views.at(NOW_MS, given, kept, file, false);
  expect(later.stage.score).toBeCloseTo(given.score, 9);
  expect(later.signals.filter(({ name }) => name === 'cart_updated')).toMatchObject([
    { props: { items: 2 } },
  ]);
});

it('shows what follows from signals, and the segments that hold by it', () => {
  const views = createViews();
  const { signals, segments } = views.at(NOW_MS, stageOf(history), kept, file, true);
  expect(signals.map(({ name }) => name)).toContain('cart_abandoned');
  expect(segments.filter(({ holds }) => holds).map(({ segment }) => segment.id)).toEqual(['left-a-cart']);
  const before = views.at(NOW_MS - 25 * MINUTE_MS, stageOf(history), kept, file, true);
  expect(before.segments.some(({ holds }) => holds)).toBe(false);
});

it('judges anew when the rules change', () => {
  const views = createViews();
  const given = stageOf(history);
  views.at(NOW_MS, given, kept, file, false);
  const scores = SHOP_RULES.scores.map((rule) => (rule.id === 'price' ? { ...rule, points: 16 } : rule));
  const changed = { ...file, scoring: { ...SHOP_RULES, scores } };
  expect(views.at(NOW_MS, given, kept, changed, false).stage.score).toBeGreaterThan(given.score + 9);
});
