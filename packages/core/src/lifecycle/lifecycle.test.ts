import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  factStage,
  LIFECYCLE_STAGES,
  type LifecycleFacts,
  type LifecycleStage,
  lifecycleOf,
  lifecycleRank,
  needsReason,
} from './index.js';

const nobody: LifecycleFacts = {
  isSubscriber: false,
  isLead: false,
  qualification: undefined,
  hasOrdered: false,
};

const anyStage = fc.constantFrom<LifecycleStage>(...LIFECYCLE_STAGES, 'disqualified');
const anyFacts = fc.record<LifecycleFacts>({
  isSubscriber: fc.boolean(),
  isLead: fc.boolean(),
  qualification: fc.constantFrom(undefined, 'iql', 'mql', 'sql'),
  hasOrdered: fc.boolean(),
});

describe('the lifecycle', () => {
  it('goes by what somebody did', () => {
    expect(factStage(nobody)).toBe('visitor');
    expect(factStage({ ...nobody, isSubscriber: true })).toBe('subscriber');
    expect(factStage({ ...nobody, isLead: true, isSubscriber: true })).toBe('lead');
    expect(factStage({ ...nobody, isLead: true, qualification: 'mql' })).toBe('mql');
    expect(factStage({ ...nobody, hasOrdered: true })).toBe('customer');
  });

  it('qualifies nobody who left no contact', () => {
    expect(factStage({ ...nobody, qualification: 'sql' })).toBe('visitor');
  });

  it('never goes backwards by itself', () => {
    fc.assert(
      fc.property(anyFacts, anyStage, (facts, reached) => {
        const stage = lifecycleOf(facts, reached, []);
        expect(lifecycleRank(stage)).toBeGreaterThanOrEqual(lifecycleRank(reached));
        expect(lifecycleRank(stage)).toBeGreaterThanOrEqual(lifecycleRank(factStage(facts)));
      }),
    );
  });

  it('stays where the last hand put it, in whatever order the moves are told, and only an order goes beyond', () => {
    const moves = fc.array(fc.record({ to: anyStage, atMs: fc.nat(5), id: fc.uuid() }), { minLength: 1 });
    fc.assert(
      fc.property(anyFacts, anyStage, moves, (facts, reached, given) => {
        const stage = lifecycleOf(facts, reached, given);
        expect(lifecycleOf(facts, reached, given.toReversed())).toBe(stage);
        const newestMs = Math.max(...given.map(({ atMs }) => atMs));
        const newest = given.filter(({ atMs }) => atMs === newestMs).map(({ to }) => to);
        if (facts.hasOrdered) expect(stage).toBe('customer');
        else expect(newest).toContain(stage);
      }),
    );
  });

  it('asks for a reason backwards, and where only a person can tell', () => {
    expect(needsReason('sql', 'lead')).toBe(true);
    expect(needsReason('lead', 'disqualified')).toBe(true);
    expect(needsReason('sql', 'opportunity')).toBe(true);
    expect(needsReason('lead', 'sql')).toBe(false);
    expect(needsReason('disqualified', 'lead')).toBe(false);
    expect(needsReason('lead', 'lead')).toBe(false);
  });
});
