import { expect, it } from 'vitest';
import type { Sequence } from '../sites/sequenceSchema.js';
import { MAX_LATE_MS, MIN_GAP_MS, planStep, type StepFacts } from './planStep.js';

const HOUR_MS = 3_600_000;
/** A Monday, at ten in Kyiv. */
const NOW_MS = Date.parse('2026-03-02T08:00:00Z');
const sequence: Sequence = {
  ...{ id: 'chain', when: { all: [] }, purpose: 'newsletter' },
  window: { from: '09:00', to: '20:00', zone: 'recipient' },
  steps: [
    { wait: { hours: 1 }, before: 'webinar', template: 'one' },
    { wait: { hours: 1, from: 'webinar' }, template: 'two' },
    { wait: { days: 1 }, template: 'three' },
  ],
};
const fine: StepFacts = {
  ...{ sequence, step: 2, wantedAtMs: NOW_MS, lead: { hasAddress: true, isLead: true } },
  ...{ isGranted: true, isSuppressed: false, isConfirmed: true, hasStopped: false, webinar: undefined },
  ...{ lastSentAtMs: undefined, zone: 'Europe/Kyiv', nowMs: NOW_MS },
};
const webinar = { startsAt: new Date(NOW_MS + HOUR_MS).toISOString() };
const plan = (facts: Partial<StepFacts> = {}) => planStep({ ...fine, ...facts });

it('sends where nothing forbids it and nothing puts it off', () => {
  expect(plan()).toEqual({ send: true });
  expect(plan({ wantedAtMs: NOW_MS - MAX_LATE_MS })).toEqual({ send: true });
  expect(plan({ lastSentAtMs: NOW_MS - MIN_GAP_MS })).toEqual({ send: true });
});

it.each<[string, Partial<StepFacts>]>([
  ['not-set-up', { step: 3 }],
  ['erased', { lead: undefined }],
  ['no-lead', { lead: { hasAddress: true, isLead: false } }],
  ['no-address', { lead: { hasAddress: false, isLead: true } }],
  ['unsubscribed', { isSuppressed: true, isGranted: false }],
  ['withdrawn', { isGranted: false }],
  ['unconfirmed', { isConfirmed: false }],
  ['stop-rule', { hasStopped: true }],
  ['cancelled', { step: 1, webinar: { ...webinar, isCancelled: true } }],
  ['too-late', { wantedAtMs: NOW_MS - MAX_LATE_MS - 1 }],
])('ends for the reason %s, at night and on the heels of another letter too', (stop, facts) => {
  expect(plan(facts)).toEqual({ stop });
  const night = { nowMs: NOW_MS + 14 * HOUR_MS, lastSentAtMs: NOW_MS + 14 * HOUR_MS };
  expect(plan({ ...night, ...facts })).toEqual({ stop });
});

it('puts a letter off to the window, and away from the one before', () => {
  const night = NOW_MS + 14 * HOUR_MS;
  expect(plan({ nowMs: night })).toEqual({ waitUntilMs: Date.parse('2026-03-03T07:00:00Z') });
  expect(plan({ lastSentAtMs: NOW_MS - 1 })).toEqual({ waitUntilMs: NOW_MS + MIN_GAP_MS - 1 });
  // Both: four hours later is night.
  const evening = Date.parse('2026-03-02T16:30:00Z');
  expect(plan({ nowMs: evening, lastSentAtMs: evening })).toEqual({
    waitUntilMs: Date.parse('2026-03-03T07:00:00Z'),
  });
});

it('leaves out what prepares for a webinar that has begun, and minds no cancelled one that it is not about', () => {
  expect(plan({ step: 0, webinar })).toEqual({ send: true });
  expect(plan({ step: 0, webinar, nowMs: NOW_MS + HOUR_MS })).toEqual({ skip: 'past' });
  expect(plan({ webinar: { ...webinar, isCancelled: true } })).toEqual({ send: true });
});
