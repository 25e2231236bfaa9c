import { forKeys, hang, hangAfterCommit, neverEnding } from '@lodestone/testkit/node';
import { OFFLINE_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { deliveredKeys, leadOf, submit, visit } from '../../fixtures/visitor.js';

test('guarantee 3: requests that hang before, in and after the answer block nobody, and end by their time-out', async ({
  page,
  network,
  server,
  email,
}) => {
  // The time-out of a request, 15 s, is real here: it is the subject. Rows that hung step aside for 8 s at the most.
  test.setTimeout(60_000);
  await visit(page, network);
  network.next([hang(), neverEnding(), hangAfterCommit()]);
  const hung = ['hung', 'begun', 'committed'].map((name) => leadOf(`${name}.${email}`));
  const sentAtMs = Date.now();
  const outcomes = [];
  for (const [index, lead] of hung.entries()) {
    outcomes.push(submit(page, lead));
    await network.received(index + 1);
  }
  const next = leadOf(`next.${email}`);
  expect(await submit(page, next)).toMatchObject({ status: 'delivered' });
  // Delivered while the others hang.
  expect(Date.now() - sentAtMs).toBeLessThan(5_000);
  for (const outcome of await Promise.all(outcomes))
    expect(outcome).toMatchObject({ status: 'queued', reason: 'timeout' });
  expect(await countRows(page)).toBe(3);

  await expect.poll(() => countRows(page), { timeout: 40_000 }).toBe(0);
  const [, ...later] = network.requestsTo().slice(3);
  const soonest = Math.min(...later.map(({ atMs }) => atMs));
  expect(soonest - sentAtMs).toBeGreaterThanOrEqual(14_900);
  for (const lead of [...hung, next]) expect(await server.leadsOf(lead.contact.email)).toHaveLength(1);
});

test('guarantee 3: one row of a backlog at which every request hangs does not hold the others', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(OFFLINE_LINE, '/v1/envelopes');
  await page.clock.install();
  await visit(page, network);
  await context.setOffline(true);
  const [bad, ...good] = ['bad', 'one', 'two'].map((name) => leadOf(`${name}.${email}`));
  for (const lead of [bad, ...good]) if (lead) await submit(page, lead);
  network.always(forKeys([bad?.key ?? ''], hang()));
  await context.setOffline(false);
  // All three stand in one envelope, which hangs. Then each step of the page's time lets one request hang or pass.
  await expect.poll(() => network.requestsTo()[0]?.keys).toHaveLength(3);
  await expect
    .poll(
      async () => {
        await page.clock.runFor(5_000);
        return deliveredKeys(network).sort();
      },
      { timeout: 20_000 },
    )
    .toEqual(good.map(({ key }) => key).sort());
  for (const lead of good) expect(await server.leadsOf(lead.contact.email)).toHaveLength(1);
  await expect.poll(() => countRows(page)).toBe(1);
});
