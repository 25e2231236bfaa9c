import { B2B_RULES, SHOP_RULES } from '@lodestone/core/scoring';
import { describe, expect, it } from 'vitest';
import { judgeRules } from './judgeRules.js';
import { ruleFileOf } from './ruleFileOf.js';
import { writeRules } from './writeRules.js';

const text = (change: (file: ReturnType<typeof plain>) => void): string => {
  const file = plain();
  change(file);
  return JSON.stringify(file);
};
const plain = () => JSON.parse(writeRules(ruleFileOf({})));

describe('judgeRules', () => {
  it('takes every rule file that is written into the text area, and finds the same rules in it', () => {
    for (const scoring of ['shop', 'b2b'] as const) {
      const file = ruleFileOf({ scoring });
      expect(judgeRules(writeRules(file))).toEqual({ rules: file });
    }
  });

  it('says when it is no JSON', () => {
    for (const broken of ['', '{', '{"scoring": }']) expect(judgeRules(broken)).toEqual({ problem: 'json' });
  });

  it('names the first problem by its path', () => {
    const paths: [string, string][] = [
      ['scoring', '{}'],
      ['scoring', '7'],
      ['scoring.scores.0.points', text((file) => (file.scoring.scores[0].points = 'one'))],
      ['scoring.scores', text((file) => (file.scoring.scores[1].id = file.scoring.scores[0].id))],
      ['scoring.fit.1.when.half', text((file) => (file.scoring.fit[1].when = { half: true }))],
      ['scoring.temperature.hot', text((file) => (file.scoring.temperature.hot.until = 90))],
      ['segments.2.rule', text((file) => delete file.segments[2].rule)],
      ['segments', text((file) => (file.segments = 'all'))],
    ];
    for (const [path, typed] of paths) expect(judgeRules(typed), path).toEqual({ problem: 'rules', path });
  });
});

describe('ruleFileOf', () => {
  it('takes what the site says, and the shop’s rules where it says nothing', () => {
    expect(ruleFileOf({}).scoring).toBe(SHOP_RULES);
    expect(ruleFileOf({ scoring: 'b2b' }).scoring).toBe(B2B_RULES);
    const scoring = { ...SHOP_RULES, scores: [] };
    const segments = [{ id: 'all', rule: { all: [] } }];
    expect(ruleFileOf({ scoring, segments })).toEqual({ scoring, segments });
  });
});
