import { chooseSeeds, generateSchedule, type Schedule } from '@lodestone/testkit/model';
import { test as base } from '@playwright/test';
import { createWatch } from '../fixtures/createWatch.js';
import { createDevice } from '../fixtures/device.js';
import { browseIn, browseOn } from '../fixtures/model/Browsing.js';
import { bundlePage } from '../fixtures/model/bundlePage.js';
import { replay } from '../fixtures/model/replay.js';

/*
 * The schedules of the outbox's model test (packages/outbox/src/*.model.test.ts), replayed with real tabs, a real
 * database and real requests: forty that hold every kind of thing that befalls a device, in a long run two thousand. With
 * LODESTONE_SEED only that schedule is run.
 */
const GROUPS = 10;
const SCHEDULES = process.env.LODESTONE_LONG ? 2_000 : 40;
/** Each costs a start of the browser. */
const KILLED_SCHEDULES = process.env.LODESTONE_LONG ? 20 : 3;
/** A schedule takes a second on a quiet core; this is for a busy machine. */
const TIMEOUT_PER_SCHEDULE_MS = 10_000;

const only = process.env.LODESTONE_SEED;
const seeds = only ? [Number(only)] : chooseSeeds(SCHEDULES);
const perGroup = Math.ceil(seeds.length / GROUPS);
const groups = Array.from({ length: Math.ceil(seeds.length / perGroup) }, (_, group) =>
  seeds.slice(group * perGroup, (group + 1) * perGroup),
);

/** Bundled once for all schedules of a worker. */
const test = base.extend<object, { script: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  script: [async ({}, use) => use(await bundlePage()), { scope: 'worker' }],
});

for (const group of groups)
  test(`the outbox keeps every rule in Chromium over the schedules of seeds ${group[0]} to ${group.at(-1)}`, async ({
    browser,
    script,
  }) => {
    test.setTimeout(group.length * TIMEOUT_PER_SCHEDULE_MS);
    for (const seed of group) {
      // Each its own: over hundreds of servers a port comes again, and with it the storage of its origin.
      const context = await browser.newContext();
      await replay(generateSchedule(seed), browseIn(context), script);
      await context.close();
    }
  });

test('guarantee 7: crashed tabs and a browser killed by SIGKILL lose nothing, by the rules of the model', async ({
  script,
}) => {
  test.setTimeout(KILLED_SCHEDULES * 4 * TIMEOUT_PER_SCHEDULE_MS);
  // Each schedule has a server, and so an origin, of its own.
  const device = createDevice(createWatch(() => 'http://127.0.0.1'));
  const browsing = browseOn(device);
  try {
    for (const schedule of schedulesWithKills(KILLED_SCHEDULES)) await replay(schedule, browsing, script);
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
