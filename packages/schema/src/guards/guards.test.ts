import { describe, expect, it } from 'vitest';
import * as LIMITS from '../limits.js';
import { findConfigProblem } from './findConfigProblem.js';
import { findEnvelopeProblem, isEnvelope, isEnvelopeShell } from './findEnvelopeProblem.js';
import { findItemProblem } from './findItemProblem.js';
import { findRuleProblem } from './findRuleProblem.js';
import { findRulesProblem } from './findRulesProblem.js';
import { isReceipt } from './isReceipt.js';

const key = 'k'.repeat(LIMITS.keyMinLength);
const at = '2026-11-23T09:30:00Z';
const lead = (contact: object): object => ({ key, type: 'lead', at, lead: { campaign: 'c', contact } });

describe('findItemProblem', () => {
  it('names the place of the first problem as a dotted path', () => {
    expect(findItemProblem(lead({ email: 5 }))).toBe('lead.contact.email');
    expect(findItemProblem({ ...lead({}), at: 'yesterday' })).toBe('at');
    expect(findItemProblem({ key, type: 'purchase', at })).toBe('type');
    expect(findItemProblem(null)).toBe('');
  });

  it.each([
    ['email', LIMITS.emailLength],
    ['phone', LIMITS.phoneLength],
    ['name', LIMITS.nameLength],
    ['organisation', LIMITS.organisationLength],
    ['message', LIMITS.messageLength],
  ])('accepts a %s of %d letters and refuses one more', (field, max) => {
    expect(findItemProblem(lead({ [field]: 'x'.repeat(max) }))).toBeUndefined();
    expect(findItemProblem(lead({ [field]: 'x'.repeat(max + 1) }))).toBe(`lead.contact.${field}`);
  });

  it('takes keys from the shortest to the longest allowed', () => {
    for (const length of [LIMITS.keyMinLength, LIMITS.keyMaxLength]) {
      expect(findItemProblem({ ...lead({}), key: 'a'.repeat(length) })).toBeUndefined();
    }
    for (const length of [LIMITS.keyMinLength - 1, LIMITS.keyMaxLength + 1]) {
      expect(findItemProblem({ ...lead({}), key: 'a'.repeat(length) })).toBe('key');
    }
  });

  it('lets unknown keys through, so that an older reader takes a newer writer', () => {
    expect(findItemProblem({ ...lead({ fax: '1' }), later: true })).toBeUndefined();
  });
});

describe('findEnvelopeProblem', () => {
  const envelope = { v: 1, site: 'demo', sentAt: at, items: [{ key }] };

  it('asks of items only their keys', () => {
    expect(isEnvelopeShell(envelope)).toBe(true);
    expect(isEnvelope(envelope)).toBe(false);
    expect(findEnvelopeProblem({ ...envelope, items: [{ key: 'short' }] })).toBe('items.0.key');
  });

  it('takes as many items as the limit and not one more', () => {
    const items = Array.from({ length: LIMITS.envelopeItems }, () => ({ key }));
    expect(findEnvelopeProblem({ ...envelope, items })).toBeUndefined();
    expect(findEnvelopeProblem({ ...envelope, items: [...items, { key }] })).toBe('items');
  });
});

describe('isReceipt', () => {
  it('believes nothing but a receipt of this version', () => {
    const receipt = { receipt: 1, id: 'r', accepted: [], rejected: [], serverTime: at };
    expect(isReceipt(receipt)).toBe(true);
    expect(isReceipt({ ...receipt, receipt: 2 })).toBe(false);
    expect(isReceipt('<html>Log in</html>')).toBe(false);
    expect(isReceipt({})).toBe(false);
    expect(isReceipt(undefined)).toBe(false);
  });
});

describe('findConfigProblem', () => {
  it('needs only id and widget of a campaign', () => {
    expect(findConfigProblem({ campaigns: [{ id: 'a', widget: 'subscribe' }] })).toBeUndefined();
    expect(findConfigProblem({ campaigns: [{ id: 'a' }] })).toBe('campaigns.0.widget');
    expect(
      findConfigProblem({ campaigns: [{ id: 'a', widget: 'subscribe', texts: { en: { title: 1 } } }] }),
    ).toBe('campaigns.0.texts.en.title');
  });
});

describe('findRuleProblem', () => {
  it.each<[unknown, string | undefined]>([
    [{ all: [{ signal: 'x' }, { not: { field: 'device', not: 'phone' } }] }, undefined],
    [{ all: [{ signal: 'x' }, { signal: 'x', min: 'two' }] }, 'all.1.min'],
    [{ any: [{ not: { field: 'x', minn: 1 } }] }, 'any.0.not.minn'],
    [{ any: [{ feld: 'x' }] }, 'any.0.feld'],
    [{ all: [], any: [] }, 'any'],
    [{ field: 'x', signal: 'x' }, 'signal'],
    [{ signal: { name: 7 } }, 'signal.name'],
    [{ signal: { name: 'x', props: { path: { like: 7 } } } }, 'signal.props.path.like'],
    [{ signal: 'x', withinDays: 0 }, 'withinDays'],
    [{ all: { signal: 'x' } }, 'all'],
    [{ all: [7] }, 'all.0'],
    [{ not: [] }, 'not'],
    [{}, ''],
    [null, ''],
  ])('names the key that is wrong in %j', (rule, path) => {
    expect(findRuleProblem(rule)).toBe(path);
  });

  it('is about the whole where rules stand in each other too deep', () => {
    let deep: object = { field: 'x' };
    for (let depth = 0; depth < 20; depth += 1) deep = { not: deep };
    expect(findRuleProblem(deep)).toBe('');
  });
});

describe('findRulesProblem', () => {
  it('names the place within the rule file, where the config as a whole names its `scoring` alone', () => {
    const threshold = { from: 20, until: 15 };
    const all = { all: [] };
    const scoring = {
      scores: [{ id: 'page', signal: 'page_view', points: 1, halfLifeDays: 7 }],
      groups: {},
      fit: [],
      temperature: { warm: threshold, hot: threshold },
      qualification: { iql: all, mql: all, sql: all },
      funnel: { interest: all, choice: all, intent: all, order: all },
      grid: { fit: [3, 2, 1], engagement: [3, 2, 1] },
    };
    expect(findRulesProblem(scoring)).toBeUndefined();
    const broken = { ...scoring, scores: [{ ...scoring.scores[0], halfLifeDays: 0 }] };
    expect(findRulesProblem(broken)).toBe('scores.0.halfLifeDays');
    expect(findConfigProblem({ campaigns: [], scoring: broken })).toBe('scoring');
    expect(findRulesProblem(7)).toBe('');
  });
});
