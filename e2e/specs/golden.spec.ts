import type { Stage } from '@lodestone/core/scoring';
import {
  type GoldenLog,
  type GoldenSignal,
  goldenDifference,
  readGoldenLogs,
} from '@lodestone/testkit/golden';
import type { FaultProxy } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { expect, publish, test } from '../fixtures/guarantee.js';
import { ready } from '../fixtures/page.js';
import { tag } from '../fixtures/serve.js';
import { configTag, GRANTED } from '../fixtures/signals.js';
import { tellServerTime } from '../fixtures/tellServerTime.js';

const CAMPAIGN = { id: 'newsletter', widget: 'subscribe' };

const stage = (page: Page): Promise<Stage> =>
  page.evaluate(() => window.lodestone.stage?.() as unknown as Stage);

/** Does what the visitor did, as the page would see it; what comes by itself or follows is the page's to find. */
async function act(
  page: Page,
  network: FaultProxy,
  log: GoldenLog,
  signal: GoldenSignal,
  email: string,
): Promise<void> {
  const { made, name, props } = signal;
  if (made === 'page') {
    const path = String(props.path);
    const head = configTag({ campaigns: [CAMPAIGN], scoring: log.rules }) + tag(GRANTED);
    publish(network, path, { head });
    await page.goto(network.url + (signal.address ?? path));
    await ready(page);
    await page.waitForFunction(() => window.lodestone.stage?.() !== undefined);
  }
  if (made === 'track')
    await page.evaluate(([what, given]) => window.lodestone('track', what, given), [name, props] as const);
  if (made === 'submit')
    await page.evaluate(
      (address) =>
        window.lodestone('submit', { campaign: 'newsletter', contact: { email: address, name: 'Олена' } }),
      email,
    );
  // The server hears of it and tells its time.
  await page.evaluate(() => window.lodestone('flush'));
}

for (const { log } of readGoldenLogs())
  test(`a page on a device whose clock is ${Math.abs(log.deviceAheadMs) / 3_600_000} hours ${log.deviceAheadMs > 0 ? 'ahead' : 'behind'} scores who ${log.visitor} as the golden log, to 1e-9`, async ({
    page,
    network,
    email,
  }) => {
    let serverMs = 0;
    network.always(tellServerTime(() => serverMs));
    const setTime = async (at: string): Promise<void> => {
      serverMs = Date.parse(at);
      await page.clock.setFixedTime(serverMs + log.deviceAheadMs);
    };
    const acts = log.signals.filter(({ made }) => made !== 'itself' && made !== 'derived');
    const times = [...new Set([...acts, ...log.moments].map(({ at }) => at))].sort();
    for (const at of times) {
      await setTime(at);
      for (const signal of acts.filter((each) => each.at === at))
        await act(page, network, log, signal, email);
      const moment = log.moments.find((each) => each.at === at);
      if (moment) expect(goldenDifference(log, moment, await stage(page)), at).toEqual([]);
    }
  });
