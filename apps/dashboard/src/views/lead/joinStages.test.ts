import { expect, it } from 'vitest';
import type { TimelineEntry } from '../../api/Timeline.js';
import { joinStages } from './joinStages.js';

const stage = (id: string, at: string, to: string): TimelineEntry => ({
  ...{ type: 'stage', id, at: `2026-11-23T09:${at}Z`, axis: 'temperature', from: 'cold', to, why: 'decay' },
});
const consent: TimelineEntry = {
  ...{ type: 'consent', id: 'c', at: '2026-11-23T09:00:00Z', purposes: { analytics: true } },
};

it('puts changes of one moment together, each once, and leaves the rest in its order', () => {
  const joined = joinStages([
    stage('a', '10:30', 'hot'),
    stage('b', '10:00', 'warm'),
    stage('c', '10:00', 'hot'),
    stage('d', '05:00', 'warm'),
    consent,
    stage('e', '00:00', 'warm'),
  ]);
  expect(
    joined.map((entry) => (entry.type === 'stages' ? entry.changes.map(({ id }) => id) : entry.type)),
  ).toEqual([['a', 'b'], ['d'], 'consent', ['e']]);
});
