import { describe, expect, it } from 'vitest';
import { makeStage } from '../testing/fakeBehaviour.js';
import { makeLead } from '../testing/fakeServer.js';
import { belongsTo, isFilterValue, type ListFilter, withFirstDay } from './ListFilter.js';

const lead = makeLead(1, {
  marks: ['typo-domain'],
  reasons: ['bot'],
  stage: makeStage({ temperature: 'hot', source: 'ad', device: 'phone' }),
});

describe('a list that is narrowed down', () => {
  it.each<ListFilter>([
    {},
    { temperature: 'hot', source: 'ad', device: 'phone', lifecycle: 'lead' },
    { qualification: 'none' },
    { reason: 'typo-domain' },
    { reason: 'bot' },
    { from: '2026-11-23', to: '2026-11-23' },
    { campaign: 'newsletter', sort: 'score' },
  ])('takes in a lead that is so: %o', (filter) => {
    expect(belongsTo(filter, lead)).toBe(true);
  });

  it.each<ListFilter>([
    { temperature: 'warm' },
    { qualification: 'sql' },
    { lifecycle: 'customer' },
    { source: 'mail' },
    { device: 'desktop' },
    { campaign: 'other' },
    { reason: 'fake-name' },
    { from: '2026-11-24' },
    { to: '2026-11-22' },
    // Who is in it only the server knows.
    { segment: 'hot-now' },
  ])('leaves out one that is not: %o', (filter) => {
    expect(belongsTo(filter, lead)).toBe(false);
  });

  it('knows nothing of a lead that nobody looked at yet', () => {
    const unseen = makeLead(2);
    expect(belongsTo({ qualification: 'none' }, unseen)).toBe(false);
    expect(belongsTo({ sort: 'score' }, unseen)).toBe(false);
    expect(belongsTo({}, unseen)).toBe(true);
  });

  it('asks for no day that there is not, and for no word that cannot be an answer', () => {
    expect(isFilterValue('from', '2026-11-31')).toBe(false);
    expect(isFilterValue('from', '2026-11-30')).toBe(true);
    expect(isFilterValue('temperature', 'boiling')).toBe(false);
    expect(isFilterValue('source', 'newspaper')).toBe(true);
    expect(isFilterValue('reason', 'A b')).toBe(false);
  });
});

describe('a period that ends today', () => {
  const at = (day: number): number => Date.UTC(2026, 10, day, 23, 59);

  it('begins on another day when today is another one, and leaves everything else as it is', () => {
    const filter: ListFilter = { days: '7', temperature: 'hot' };
    expect(withFirstDay(filter, at(23))).toMatchObject({ from: '2026-11-17', temperature: 'hot' });
    expect(withFirstDay(filter, at(24)).from).toBe('2026-11-18');
    expect(withFirstDay<ListFilter>({ days: '1' }, at(24)).from).toBe('2026-11-24');
    const chosen: ListFilter = { from: '2026-11-01', to: '2026-11-02' };
    expect(withFirstDay(chosen, at(24))).toEqual(chosen);
  });
});
