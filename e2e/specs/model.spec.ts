import {
  checkInvariants,
  generateSchedule,
  renderHistory,
  renderSchedule,
  runSchedule,
} from '@lodestone/testkit/model';
import { expect, test } from '@playwright/test';
import { bundlePage } from '../fixtures/model/bundlePage.js';
import { createBrowserDevice } from '../fixtures/model/createBrowserDevice.js';

const GROUPS = 10;
const SCHEDULES_PER_GROUP = process.env.LODESTONE_LONG ? 200 : 20;
/** A schedule takes half a second on a quiet core. */
const TIMEOUT_MS = SCHEDULES_PER_GROUP * 10_000;

for (let group = 0; group < GROUPS; group += 1) {
  const from = 1 + group * SCHEDULES_PER_GROUP;
  const seeds = Array.from({ length: SCHEDULES_PER_GROUP }, (_, nth) => from + nth);
  test(`the outbox keeps every rule in Chromium over the schedules of seeds ${from} to ${seeds.at(-1)}`, async ({
    context,
  }) => {
    test.setTimeout(TIMEOUT_MS);
    const script = await bundlePage();
    for (const seed of seeds) {
      const schedule = generateSchedule(seed);
      const device = await createBrowserDevice(
        schedule,
        {
          newPage: () => context.newPage(),
          crash: (page) => page.close(),
          kill: async (pages) => void (await Promise.all(pages.map((page) => page.close()))),
        },
        script,
      );
      try {
        const outcome = await runSchedule(schedule, device);
        const violations = checkInvariants(schedule, outcome);
        const log = [renderSchedule(schedule), renderHistory(outcome.history)].join('\n\n');
        expect(violations, log).toEqual([]);
      } finally {
        await device.close();
      }
    }
  });
}
