import { hang } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, openShop, PLAIN, submit, visit } from '../../fixtures/visitor.js';

/** How long a row belongs to the page that sends it, at the longest: decision 0002. */
const LEASE_MS = 20_000;

for (const event of ['submit', 'queued'] as const)
  test(`guarantee 1: a browser killed in the very handler of ${event} has the row, and the next one makes it one lead`, async ({
    device,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    const lead = leadOf(email);
    const first = await device.start();
    await first.page.exposeFunction('die', () => void first.kill());
    await visit(first.page, network);
    // Before the row is durable nobody is told; the request cannot have helped it.
    if (event === 'submit') network.next([hang()]);
    else await network.refuse();
    const died = new Promise((resolve) => first.context.once('close', resolve));
    await first.page
      .evaluate(
        ([name, submission]) => {
          document.addEventListener(`lodestone:${name}`, () => {
            (window as unknown as { die: () => void }).die();
            // Nothing of the page runs on between the event and the kill.
            for (;;);
          });
          return window.lodestone('submit', submission);
        },
        [event, lead] as const,
      )
      .catch(() => undefined);
    await died;
    if (event === 'queued') await network.accept();
    expect(await server.leadsOf(email)).toEqual([]);

    const second = await device.start();
    openShop(network);
    await second.page.goto(network.url + PLAIN);
    expect(await countRows(second.page)).toBe(1);
    // Killed in the middle of a request, the old page has left a lease; the visitor comes back when it has ended.
    await second.page.clock.install({ time: Date.now() + LEASE_MS });
    await visit(second.page, network);
    await expect.poll(() => countRows(second.page)).toBe(0);
    expect(await server.leadsOf(email)).toMatchObject([{ key: lead.key }]);
  });

test('guarantee 1: a row leaves the device only when a receipt names its key', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await visit(page, network);
  network.next([hang()]);
  const lead = leadOf(email);
  const outcome = submit(page, lead);
  await network.received(1);
  await expect.poll(() => countRows(page)).toBe(1);
  // The connection ends without an answer: the row is there until the receipt of the next request.
  network.drop();
  // Chromium may have repeated the request by itself before the page hears of it.
  expect(['queued', 'delivered']).toContain((await outcome).status);
  await expect.poll(() => countRows(page)).toBe(0);
  expect(network.requestsTo().at(-1)).toMatchObject({ keys: [lead.key], outcome: 200 });
  expect(await server.leadsOf(email)).toHaveLength(1);
});
