import { generateSchedule, MODEL_LIMITS, renderHistory, shrinkSchedule } from '@lodestone/testkit/model';
import { expect, it } from 'vitest';
import './delivery/aftermath.js';
import * as limits from './limits.js';
import { openModelOutbox } from './testing/model/openModelOutbox.js';
import { runOne } from './testing/model/runModel.js';

it('the model knows the limits of the outbox', () => {
  expect(limits).toMatchObject(MODEL_LIMITS);
});

it('a schedule runs the same way each time', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const logs = [];
    for (let time = 0; time < 2; time += 1) {
      const { outcome } = await runOne(generateSchedule(seed), openModelOutbox());
      logs.push(renderHistory(outcome?.history ?? []));
    }
    expect(logs[0]).toBe(logs[1]);
  }
});

it('a failing schedule is cut down to the steps that it needs', async () => {
  const schedule = generateSchedule(5);
  const needed = schedule.steps.filter((_, place) => place === 2 || place === 7);
  const smallest = await shrinkSchedule(schedule, async ({ steps }) =>
    needed.every((step) => steps.includes(step)),
  );
  expect(smallest.steps).toEqual(needed);
});
