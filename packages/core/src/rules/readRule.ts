import type { Rule } from '@lodestone/schema';
import type { RuleReading } from '../campaigns/CampaignFacts.js';
import { matchesRule } from './matchesRule.js';
import { matchesSignal } from './matchesSignal.js';
import type { RuleFacts } from './RuleFacts.js';

/**
 * Whether a rule holds, with what was seen of each fact and signal that it asks for: the value of a field (`null` where there
 * is none), and how many signals there are of a name, whatever the rule says of their props and days. Pure; never throws on a
 * rule of the schema.
 */
export function readRule(rule: Rule, facts: RuleFacts): RuleReading {
  return {
    passed: matchesRule(rule, facts),
    // Whoever only decides does not pay for the reasons.
    get seen() {
      const seen: Record<string, unknown> = {};
      look(rule, facts, seen);
      return seen;
    },
  };
}

function look(rule: Rule, facts: RuleFacts, seen: Record<string, unknown>): void {
  if ('field' in rule) seen[rule.field] = facts.fields[rule.field] ?? null;
  else if ('signal' in rule) {
    const name = typeof rule.signal === 'string' ? rule.signal : rule.signal.name;
    seen[name] = facts.signals.filter((signal) => matchesSignal(signal, name)).length;
  } else if ('all' in rule) for (const each of rule.all) look(each, facts, seen);
  else if ('any' in rule) for (const each of rule.any) look(each, facts, seen);
  else look(rule.not, facts, seen);
}
