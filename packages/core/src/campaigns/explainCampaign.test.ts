import type { Campaign } from '@lodestone/schema';
import { describe, expect, it } from 'vitest';
import type { CampaignFacts } from './CampaignFacts.js';
import { DISMISSAL_REST_MS, explainCampaign } from './explainCampaign.js';

const slide: Campaign = {
  id: 'slide',
  widget: 'subscribe',
  placement: 'slide-in',
  trigger: { type: 'delay', value: 4_000 },
};

function facts(change: Partial<CampaignFacts> = {}): CampaignFacts {
  return {
    nowMs: 1_000_000_000,
    meets: undefined,
    engagedMs: 4_000,
    scrollPct: 0,
    events: new Set(),
    clicks: new Set(),
    shown: new Set(),
    openCampaign: undefined,
    isHostModalOpen: false,
    dismissedAtMs: undefined,
    convertedAtMs: undefined,
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
    ['the page has a dialog open', { isHostModalOpen: true }, 'host-modal'],
  ])('lets it wait while %s', (_, change, gate) => {
    const { verdict, gates } = explain(slide, change);
    expect(verdict).toBe('waiting');
    expect(gates.filter(({ passed }) => !passed).map((failed) => failed.gate)).toEqual([gate]);
  });

  it.each<[string, Partial<CampaignFacts>, string]>([
    ['it was shown in this page load', { shown: new Set(['slide']) }, 'shown'],
    ['the visitor left a contact in it', { convertedAtMs: 1 }, 'converted'],
    [
      'the visitor closed it less than a week ago',
      { dismissedAtMs: 1_000_000_000 - DISMISSAL_REST_MS + 1 },
      'dismissed',
    ],
    ['a dismissal stands in the future of a corrected clock', { dismissedAtMs: 2_000_000_000 }, 'dismissed'],
  ])('suppresses it when %s', (_, change, gate) => {
    const { verdict, gates } = explain(slide, change);
    expect(verdict).toBe('suppressed');
    expect(gates.filter(({ passed }) => !passed).map((failed) => failed.gate)).toEqual([gate]);
  });

  it('shows it again a week after the dismissal', () => {
    expect(explain(slide, { dismissedAtMs: 1_000_000_000 - DISMISSAL_REST_MS }).verdict).toBe('eligible');
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
});
