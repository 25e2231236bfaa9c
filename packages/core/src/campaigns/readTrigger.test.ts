import { TRIGGERS } from '@lodestone/schema';
import { describe, expect, it } from 'vitest';
import type { CampaignFacts } from './CampaignFacts.js';
import { readTrigger } from './readTrigger.js';

const facts: CampaignFacts = {
  nowMs: 0,
  meets: undefined,
  engagedMs: 2_000,
  scrollPct: 40,
  events: new Set(['demo_requested', 'exit ', 'exit idle scroll']),
  clicks: new Set(['#price']),
  shown: new Set(),
  openCampaign: undefined,
  isHostModalOpen: false,
  dismissedAtMs: undefined,
  convertedAtMs: undefined,
};

describe('readTrigger', () => {
  it.each([
    [{ type: 'delay', value: 2_000 }, true],
    [{ type: 'delay', value: 2_001 }, false],
    [{ type: 'delay', value: 'soon' }, false],
    [{ type: 'delay', value: -1 }, true],
    [{ type: 'scroll', value: 40 }, true],
    [{ type: 'scroll', value: 41 }, false],
    [{ type: 'scroll' }, false],
    [{ type: 'click', value: '#price' }, true],
    [{ type: 'click', value: '#other' }, false],
    [{ type: 'click' }, false],
    [{ type: 'event', value: 'demo_requested' }, true],
    [{ type: 'event', value: 'cart_updated' }, false],
    [{ type: 'manual' }, false],
    [{ type: 'exit' }, true],
    [{ type: 'exit', value: 'idle scroll' }, true],
    [{ type: 'exit', value: 'idle' }, false],
    [{ type: 'stage', value: 'hot' }, false],
  ] as const)('reads %j as %s', (trigger, passed) => {
    expect(readTrigger(trigger, facts).passed).toBe(passed);
  });

  it('answers for every type of the wire with the rule and what was seen', () => {
    for (const type of TRIGGERS) {
      const reading = readTrigger({ type }, facts);
      expect(reading.rule.type).toBe(type);
      expect(reading.seen).toBeDefined();
    }
  });
});
