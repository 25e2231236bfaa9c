import { answer, forKeys, pass } from '@lodestone/testkit/node';
import type { Page } from '@playwright/test';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, type Submission, submit, told, visit } from '../../fixtures/visitor.js';

/** Submits all of them offline and in this order, so that they leave together. */
async function queue(page: Page, leads: readonly Submission[]): Promise<void> {
  await page.context().setOffline(true);
  for (const lead of leads) expect(await submit(page, lead)).toMatchObject({ status: 'queued' });
  await page.context().setOffline(false);
}

const deadLetters = (page: Page) =>
  page.evaluate(
    () => window.lodestone('deadLetters') as Promise<{ key: string; code: string; item: { key: string } }[]>,
  );

test('guarantee 6: leads that the server refuses end as dead letters, and those around them are delivered', async ({
  page,
  startPair,
  watch,
  email,
}) => {
  const { server, network } = await startPair();
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  const good = ['a', 'b', 'c', 'd'].map((name) => leadOf(`${name}.${email}`));
  const taken = leadOf(`taken.${email}`);
  const invalid = leadOf(`invalid.${email}`, { name: 'N'.repeat(600) });
  const conflict = leadOf(`conflict.${email}`, { key: taken.key });
  const answers = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`q${index}`, 'a'.repeat(3_900)]),
  );
  const large = leadOf(`large.${email}`, { answers });
  const [a, b, c, d] = good as [Submission, Submission, Submission, Submission];

  await visit(page, network);
  expect(await submit(page, taken)).toMatchObject({ status: 'delivered' });
  await queue(page, [a, invalid, b, large, c, conflict, d]);
  await expect.poll(async () => (await told(page, 'dead-letter')).length).toBe(3);
  const expected = [
    { key: invalid.key, code: 'intake/invalid-item' },
    { key: large.key, code: 'outbox/item-too-large' },
    { key: conflict.key, code: 'intake/conflict' },
  ];
  expect(await told(page, 'dead-letter')).toHaveLength(3);
  for (const letter of expected) expect(await told(page, 'dead-letter')).toContainEqual(letter);
  await expect.poll(() => countRows(page)).toBe(3);
  for (const lead of [...good, taken]) expect(await server.leadsOf(lead.contact.email)).toHaveLength(1);
  expect(await server.leads()).toHaveLength(5);

  // They stay for the host to read, on the next page too, and nobody sends them again.
  const asked = network.requestsTo().length;
  await visit(page, network);
  const letters = await deadLetters(page);
  expect(letters).toHaveLength(3);
  for (const letter of expected) expect(letters).toContainEqual(expect.objectContaining(letter));
  expect(letters.map(({ item }) => item.key).sort()).toEqual(expected.map(({ key }) => key).sort());
  await page.evaluate(() => window.lodestone('flush'));
  expect(network.requestsTo()).toHaveLength(asked);
});

test('guarantee 6: a lead that alone is refused tells the caller why, and the next one is delivered', async ({
  page,
  startPair,
  email,
}) => {
  const { server, network } = await startPair();
  await visit(page, network);
  const outcome = await submit(page, leadOf(email, { name: 'N'.repeat(600) }));
  expect(outcome).toEqual({
    status: 'rejected',
    issues: [{ path: 'contact.name', code: 'intake/invalid-item' }],
  });
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'delivered' });
  expect(await server.leadsOf(email)).toHaveLength(1);
});

for (const [status, isFinal] of [
  [403, false],
  [400, false],
  [413, true],
] as const)
  test(`guarantee 6: a box on the way that answers ${status} for one lead stops none of the others`, async ({
    page,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    const leads = ['a', 'b', 'c', 'd', 'e'].map((name) => leadOf(`${name}.${email}`));
    const poison = leads[2] as Submission;
    const others = leads.filter((lead) => lead !== poison);
    await visit(page, network);
    network.always(forKeys([poison.key], answer({ status, body: '<p>Not with this word in it' })));
    await queue(page, leads);
    await expect.poll(() => countRows(page)).toBe(1);
    for (const lead of others) expect(await server.leadsOf(lead.contact.email)).toHaveLength(1);
    expect(await server.leadsOf(poison.contact.email)).toEqual([]);
    // Halves of halves: 5, 3, 2, 1 with the poison in it, and the others; no endless retries.
    expect(network.requestsTo().length).toBeLessThanOrEqual(8);

    if (isFinal) {
      await expect
        .poll(() => told(page, 'dead-letter'))
        .toEqual([{ key: poison.key, code: 'outbox/item-too-large' }]);
      expect(await deadLetters(page)).toMatchObject([{ key: poison.key }]);
    } else {
      // A stranger's word buries nobody: without the box the lead is delivered.
      expect(await told(page, 'dead-letter')).toEqual([]);
      network.always(pass());
      await visit(page, network);
      await expect.poll(() => countRows(page)).toBe(0);
      expect(await server.leadsOf(poison.contact.email)).toHaveLength(1);
    }
  });
