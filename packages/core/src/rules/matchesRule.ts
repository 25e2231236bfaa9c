import type { Rule, SignalRule } from '@lodestone/schema';
import { DAY_MS } from '../scoring/DAY_MS.js';
import { matchesSignal } from './matchesSignal.js';
import { passesTest } from './passesTest.js';
import type { RuleFacts } from './RuleFacts.js';

/** Whether a rule holds. Pure; never throws on a rule of the schema. An empty `all` holds, an empty `any` does not. */
export function matchesRule(rule: Rule, facts: RuleFacts): boolean {
  if ('field' in rule) return passesTest(facts.fields[rule.field], rule);
  if ('signal' in rule) return matchesCount(rule, facts);
  if ('all' in rule) return rule.all.every((each) => matchesRule(each, facts));
  if ('any' in rule) return rule.any.some((each) => matchesRule(each, facts));
  return !matchesRule(rule.not, facts);
}

function matchesCount(
  { signal, min, max, withinDays, sum }: SignalRule,
  { signals, named, nowMs }: RuleFacts,
): boolean {
  const name = typeof signal === 'string' ? signal : signal.name;
  const candidates = named && !name.includes('*') ? named(name) : signals;
  const sinceMs = withinDays === undefined ? Number.NEGATIVE_INFINITY : nowMs - withinDays * DAY_MS;
  let total = 0;
  for (const each of candidates) {
    if (each.atMs <= sinceMs || each.atMs > nowMs || !matchesSignal(each, signal)) continue;
    const value = sum === undefined ? 1 : each.props[sum];
    if (typeof value === 'number') total += value;
  }
  const least = min ?? (max === undefined ? 1 : Number.NEGATIVE_INFINITY);
  return total >= least && total <= (max ?? Number.POSITIVE_INFINITY);
}
