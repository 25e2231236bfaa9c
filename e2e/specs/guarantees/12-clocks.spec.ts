import { hang } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { itemsOf, leadOf, shiftClock, submit, visit } from '../../fixtures/visitor.js';

const DAY_MS = 86_400_000;
const CLOCKS = [
  ['five days ahead', 5 * DAY_MS],
  ['five days behind', -5 * DAY_MS],
  ['two years ahead', 730 * DAY_MS],
  ['two years behind', -730 * DAY_MS],
] as const;

/** How soon the next visit has to deliver, its start included. */
const AT_ONCE_MS = 3_000;
/** How near a corrected time has to be: what one request may last on a busy machine. */
const NEAR_MS = 5_000;

const isNear = (at: string | undefined, beganMs: number): boolean =>
  Date.parse(at ?? '') > beganMs - NEAR_MS && Date.parse(at ?? '') < Date.now() + NEAR_MS;

for (const [name, offMs] of CLOCKS) {
  test(`guarantee 12: a row of a clock ${name} is delivered at once on the next visit, when the clock is right`, async ({
    page,
    context,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    await shiftClock(page, offMs);
    await visit(page, network);
    // One row that waits for its turn, and one that is leased to a request when the page ends.
    await context.setOffline(true);
    await submit(page, leadOf(`waiting.${email}`));
    await context.setOffline(false);
    await expect.poll(() => countRows(page)).toBe(0);
    network.next([hang()]);
    await page.evaluate((given) => void window.lodestone('submit', given), leadOf(email));
    await expect.poll(() => countRows(page)).toBe(1);
    await page.close();

    const next = await context.newPage();
    const beganAtMs = Date.now();
    await visit(next, network);
    await expect.poll(() => countRows(next)).toBe(0);
    expect(Date.now() - beganAtMs).toBeLessThan(AT_ONCE_MS);
    expect(await server.leadsOf(email)).toHaveLength(1);
    expect(await server.leadsOf(`waiting.${email}`)).toHaveLength(1);
  });

  test(`guarantee 12: with a clock ${name} nothing waits, and the server tells the true time of the lead`, async ({
    page,
    network,
    server,
    email,
  }) => {
    const beganAtMs = Date.now();
    await shiftClock(page, offMs);
    await visit(page, network);
    expect(await submit(page, leadOf(email))).toMatchObject({ status: 'delivered' });
    const [lead] = await server.leadsOf(email);
    expect(isNear(lead?.at, beganAtMs), `${lead?.at} is near now`).toBe(true);
  });
}

test('guarantee 12: after a receipt the page knows how wrong its clock is: what waits carries the true time over a correction', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const beganAtMs = Date.now();
  await shiftClock(page, -5 * DAY_MS);
  await visit(page, network);
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'delivered' });
  expect(await submit(page, leadOf(`second.${email}`))).toMatchObject({ status: 'delivered' });
  await context.setOffline(true);
  await submit(page, leadOf(`third.${email}`));
  await page.close();
  await context.setOffline(false);

  const next = await context.newPage();
  await visit(next, network);
  await expect.poll(() => countRows(next)).toBe(0);
  // The first one could not know and is put right by the server; the third one could not be put right by it any more.
  for (const address of [email, `second.${email}`, `third.${email}`]) {
    const [lead] = await server.leadsOf(address);
    expect(isNear(lead?.at, beganAtMs), `${lead?.at} of ${address} is near now`).toBe(true);
  }
  const [first, second] = network.requestsTo().flatMap(itemsOf);
  expect(Date.now() - Date.parse(first?.at ?? '')).toBeGreaterThan(4 * DAY_MS);
  expect(isNear(second?.at, beganAtMs), `${second?.at} is near now`).toBe(true);
});
