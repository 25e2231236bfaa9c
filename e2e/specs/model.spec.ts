import { generateSchedule, type Schedule } from '@lodestone/testkit/model';
import { test } from '@playwright/test';
import { createWatch } from '../fixtures/createWatch.js';
import { createDevice } from '../fixtures/device.js';
import { browseIn, browseOn } from '../fixtures/model/Browsing.js';
import { bundlePage } from '../fixtures/model/bundlePage.js';
import { replay } from '../fixtures/model/replay.js';

/*
 * The schedules of the outbox's model test (packages/outbox/src/*.model.test.ts), replayed with real tabs, a real
 * database and real requests. With LODESTONE_SEED only that schedule is run.
 */
const GROUPS = 10;
const SCHEDULES_PER_GROUP = process.env.LODESTONE_LONG ? 200 : 20;
/** A schedule takes half a second on a quiet core; this is for a busy machine. */
const TIMEOUT_PER_SCHEDULE_MS = 10_000;

const only = process.env.LODESTONE_SEED;
const groups = only
  ? [[Number(only)]]
  : Array.from({ length: GROUPS }, (_, group) =>
      Array.from({ length: SCHEDULES_PER_GROUP }, (_none, nth) => 1 + group * SCHEDULES_PER_GROUP + nth),
    );

for (const seeds of groups)
  test(`the outbox keeps every rule in Chromium over the schedules of seeds ${seeds[0]} to ${seeds.at(-1)}`, async ({
    browser,
  }) => {
    test.setTimeout(seeds.length * TIMEOUT_PER_SCHEDULE_MS);
    const script = await bundlePage();
    for (const seed of seeds) {
      // Each its own: over hundreds of servers a port comes again, and with it the storage of its origin.
      const context = await browser.newContext();
      await replay(generateSchedule(seed), browseIn(context), script);
      await context.close();
    }
  });

test('guarantee 7: crashed tabs and a browser killed by SIGKILL lose nothing, by the rules of the model', async () => {
  test.setTimeout(120_000);
  const script = await bundlePage();
  // Each schedule has a server, and so an origin, of its own.
  const device = createDevice(createWatch(() => 'http://127.0.0.1'));
  const browsing = browseOn(device);
  try {
    for (const schedule of schedulesWithKills(5)) await replay(schedule, browsing, script);
  } finally {
    await device.dispose();
  }
});

/** The first schedules in which the browser is killed; each kill costs a start of the browser. */
function schedulesWithKills(count: number): Schedule[] {
  const found: Schedule[] = [];
  for (let seed = 1; found.length < count; seed += 1) {
    const schedule = generateSchedule(seed);
    const kills = schedule.steps.filter((step) => step.do === 'kill').length;
    if (kills > 0 && kills <= 2) found.push(schedule);
  }
  return found;
}
