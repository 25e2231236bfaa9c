import type { Campaign } from '@lodestone/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignFacts } from './CampaignFacts.js';
import { decideCampaign, explainCampaign, PAUSE_MS } from './explainCampaign.js';
import { restMsOf } from './readBudget.js';

const DAY_MS = 86_400_000;
const NOW_MS = 1_000 * DAY_MS;

const slide: Campaign = {
  id: 'slide',
  widget: 'subscribe',
  placement: 'slide-in',
  trigger: { type: 'delay', value: 4_000 },
};

function facts(change: Partial<CampaignFacts> = {}): CampaignFacts {
  return {
    nowMs: NOW_MS,
    meets: undefined,
    holds: undefined,
    engagedMs: 4_000,
    visitMs: 4_000,
    pages: 1,
    scrollPct: 0,
    events: new Set(),
    clicks: new Set(),
    shown: new Set(),
    openCampaign: undefined,
    overlay: undefined,
    isExcluded: false,
    isFirstFromSearch: false,
    visitAtMs: NOW_MS - 60_000,
    lastShownAtMs: undefined,
    memory: {},
    group: { name: 'offers', budget: { perVisit: 1, restDays: [7] }, memory: {} },
    ...change,
  };
}

const explain = (campaign: Campaign | undefined, change?: Partial<CampaignFacts>) =>
  explainCampaign(campaign?.id ?? 'nobody', campaign, facts(change));

describe('explainCampaign', () => {
  it('finds a campaign eligible when every gate passed', () => {
    const { verdict, gates } = explain(slide);
    expect(verdict).toBe('eligible');
    expect(gates.every(({ passed }) => passed)).toBe(true);
  });

  it('says of an id that is in no config that it is unknown', () => {
    expect(explain(undefined)).toEqual({
      campaign: 'nobody',
      verdict: 'unknown',
      gates: [{ gate: 'known', rule: 'in the config', seen: false, passed: false }],
    });
  });

  it.each<[string, Partial<CampaignFacts>, string]>([
    ['the time is not up', { engagedMs: 3_999 }, 'trigger'],
    ['another campaign is open', { openCampaign: 'other' }, 'surface'],
    ['the page has a dialog open', { overlay: 'dialog' }, 'overlay'],
    ['the path is excluded', { isExcluded: true }, 'path'],
    ['a phone came from a search', { isFirstFromSearch: true }, 'search'],
    ['something closed a moment ago', { lastShownAtMs: NOW_MS - PAUSE_MS + 1 }, 'pause'],
  ])('lets it wait while %s', (_, change, gate) => {
    const { verdict, gates } = explain(slide, change);
    expect(verdict).toBe('waiting');
    expect(gates.filter(({ passed }) => !passed).map((failed) => failed.gate)).toEqual([gate]);
  });

  it.each<[string, Partial<CampaignFacts>, string]>([
    ['it was shown in this page load', { shown: new Set(['slide']) }, 'shown'],
    ['the visitor left a contact in it', { memory: { convertedAtMs: 1 } }, 'converted'],
    [
      'the visitor closed it less than a week ago',
      { memory: { dismissedAtMs: NOW_MS - 7 * DAY_MS + 1 } },
      'dismissed',
    ],
    [
      'the visitor closed it twice and less than a month ago',
      { memory: { dismissedAtMs: NOW_MS - 8 * DAY_MS, dismissals: 2 } },
      'dismissed',
    ],
    [
      'a dismissal stands in the future of a corrected clock',
      { memory: { dismissedAtMs: 2 * NOW_MS } },
      'dismissed',
    ],
    [
      'another of its group showed in this visit',
      { group: { name: 'offers', budget: { perVisit: 1 }, memory: { shownAtMs: [NOW_MS - 1] } } },
      'group-budget',
    ],
    [
      'another of its group was dismissed',
      { group: { name: 'offers', budget: { restDays: [7] }, memory: { dismissedAtMs: NOW_MS - DAY_MS } } },
      'group-rest',
    ],
  ])('suppresses it when %s', (_, change, gate) => {
    const { verdict, gates } = explain(slide, change);
    expect(verdict).toBe('suppressed');
    expect(gates.filter(({ passed }) => !passed).map((failed) => failed.gate)).toEqual([gate]);
  });

  it('shows it again a week after the dismissal', () => {
    expect(explain(slide, { memory: { dismissedAtMs: NOW_MS - 7 * DAY_MS } }).verdict).toBe('eligible');
    expect(
      explain({ ...slide, frequency: { restDays: [1] } }, { memory: { dismissedAtMs: NOW_MS - DAY_MS } })
        .verdict,
    ).toBe('eligible');
    expect([0, 1, 2, 3, 9].map((times) => restMsOf([7, 30, 90], times) / DAY_MS)).toEqual([7, 7, 30, 90, 90]);
    expect(restMsOf([], 1)).toBe(0);
  });

  it('is open while it is on the page', () => {
    expect(explain(slide, { openCampaign: 'slide', shown: new Set(['slide']) }).verdict).toBe('open');
  });

  it('shows to whom the targeting names alone, and tells what was seen', () => {
    const targeting = { field: 'device', is: 'phone' };
    const meets = (passed: boolean) => () => ({ seen: { device: passed ? 'phone' : 'desktop' }, passed });
    const aimed = { ...slide, targeting };
    expect(explain(aimed, { meets: meets(true) }).verdict).toBe('eligible');
    const elsewhere = explain(aimed, { meets: meets(false) });
    // What is seen may change in the page: it waits.
    expect(elsewhere.verdict).toBe('waiting');
    expect(elsewhere.gates.find(({ gate }) => gate === 'targeting')).toEqual({
      ...{ gate: 'targeting', rule: targeting, seen: { device: 'desktop' }, passed: false },
    });
    expect(explain(aimed).verdict).toBe('waiting');
    expect(explain({ ...slide, targeting: { all: [] } }).verdict).toBe('eligible');
  });

  it('shows a consent notice at once, and nothing else before its time', () => {
    const { trigger: _, ...byItself } = slide;
    expect(explain({ ...byItself, widget: 'consent' }, { engagedMs: 0 }).verdict).toBe('eligible');
    expect(explain(byItself, { engagedMs: 0 }).verdict).toBe('waiting');
  });

  it('never opens an inline campaign by itself, and any other after five seconds when nothing else is said', () => {
    const { trigger: _, ...byDefault } = slide;
    expect(explain({ ...byDefault, placement: 'inline' }, { engagedMs: 1e9 }).verdict).toBe('waiting');
    expect(explain(byDefault, { engagedMs: 4_999 }).verdict).toBe('waiting');
    expect(explain(byDefault, { engagedMs: 5_000 }).verdict).toBe('eligible');
  });

  it('keeps the budget of the campaign itself, ever and within days', () => {
    const max = { ...slide, frequency: { max: 2, withinDays: 30 } };
    const shownAtMs = [NOW_MS - 40 * DAY_MS, NOW_MS - 2 * DAY_MS];
    expect(explain(max, { memory: { shownAtMs } }).verdict).toBe('eligible');
    expect(explain(max, { memory: { shownAtMs: [...shownAtMs, NOW_MS - DAY_MS] } }).verdict).toBe(
      'suppressed',
    );
    expect(explain({ ...slide, frequency: { max: 2 } }, { memory: { shownAtMs } }).verdict).toBe(
      'suppressed',
    );
  });

  it('asks again after the days that the campaign names', () => {
    const again = { ...slide, frequency: { againDays: 90 } };
    expect(explain(again, { memory: { convertedAtMs: NOW_MS - 90 * DAY_MS } }).verdict).toBe('eligible');
    expect(explain(again, { memory: { convertedAtMs: NOW_MS - 89 * DAY_MS } }).verdict).toBe('suppressed');
  });

  it('lets nothing hold back what a click asks for but what would lie over it', () => {
    const asked: Campaign = { ...slide, trigger: { type: 'click', value: '#a' } };
    const change: Partial<CampaignFacts> = {
      clicks: new Set(['#a']),
      shown: new Set(['slide']),
      isExcluded: true,
      isFirstFromSearch: true,
      lastShownAtMs: NOW_MS,
      overlay: 'input',
      memory: { dismissedAtMs: NOW_MS, shownAtMs: [NOW_MS] },
      group: {
        name: 'offers',
        budget: { perVisit: 1, restDays: [7] },
        memory: { shownAtMs: [NOW_MS], dismissedAtMs: NOW_MS },
      },
    };
    expect(explain(asked, change).verdict).toBe('eligible');
    expect(explain(asked, { ...change, overlay: 'dialog' }).verdict).toBe('waiting');
  });

  it('shows a bar where a phone came from a search, and goes on after a clock was put back', () => {
    expect(explain({ ...slide, placement: 'bar' }, { isFirstFromSearch: true }).verdict).toBe('eligible');
    expect(explain(slide, { lastShownAtMs: NOW_MS + 1 }).verdict).toBe('eligible');
  });

  it('stays away for this page once its cancel condition holds', () => {
    const cancelled: Campaign = { ...slide, cancel: { type: 'event', value: 'checkout_step' } };
    expect(explain(cancelled).verdict).toBe('eligible');
    const after = explain(cancelled, { events: new Set(['checkout_step']) });
    expect(after.verdict).toBe('suppressed');
    expect(after.gates.find(({ passed }) => !passed)?.gate).toBe('cancel');
  });

  it('decides as it explains, whatever the facts', () => {
    const some = <One>(...of: One[]): fc.Arbitrary<One> => fc.constantFrom(...of);
    const past = fc.option(
      fc.integer({ min: 0, max: 100 * DAY_MS }).map((ageMs) => NOW_MS - ageMs),
      { nil: undefined },
    );
    const memory = fc.record({
      dismissedAtMs: past,
      dismissals: fc.nat(4),
      convertedAtMs: fc.option(fc.constant(5), { nil: undefined, freq: 9 }),
      shownAtMs: fc.array(
        past.map((atMs) => atMs ?? NOW_MS),
        { maxLength: 4 },
      ),
    });
    const change = fc.record({
      engagedMs: some(0, 4_000, 60_000),
      clicks: some(new Set<string>(), new Set(['#a'])),
      events: some(new Set<string>(), new Set(['x'])),
      shown: some(new Set<string>(), new Set(['slide'])),
      openCampaign: some(undefined, 'slide', 'other'),
      overlay: some(undefined, 'dialog', 'input'),
      isExcluded: fc.boolean(),
      isFirstFromSearch: fc.boolean(),
      lastShownAtMs: past,
      memory,
      group: fc.record({
        name: fc.constant('offers'),
        budget: some({}, { perVisit: 1 }, { max: 2, withinDays: 3 }, { restDays: [7] }),
        memory,
      }),
    });
    const campaign = fc.record({
      placement: some('slide-in', 'bar', 'inline', 'modal'),
      widget: some('subscribe', 'chat', 'consent'),
      trigger: some<Campaign['trigger']>(
        undefined,
        { type: 'click', value: '#a' },
        { all: [{ type: 'delay', value: 0 }, { not: { type: 'event', value: 'x' } }] },
      ),
      cancel: some<Campaign['cancel']>(undefined, { type: 'event', value: 'x' }),
      frequency: some<Campaign['frequency']>(undefined, { max: 1 }, { againDays: 1, restDays: [0] }),
    });
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(campaign, change, (kind, changed) => {
        const one = { ...slide, ...kind } as Campaign;
        const explained = explain(one, changed);
        const decided = decideCampaign(one, facts(changed));
        expect(decided.verdict).toBe(explained.verdict);
        if (explained.verdict !== 'open')
          expect(decided.gate).toBe(explained.gates.find(({ passed }) => !passed)?.gate);
        verdicts.add(decided.verdict);
      }),
      { numRuns: 3_000 },
    );
    expect([...verdicts].sort()).toEqual(['eligible', 'open', 'suppressed', 'waiting']);
  });
});
