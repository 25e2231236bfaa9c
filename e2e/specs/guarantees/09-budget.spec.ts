import { LIMITS } from '@lodestone/schema';
import { hang } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { itemsOf, leadOf, PLAIN, visit } from '../../fixtures/visitor.js';

const GRANTED = { attributes: 'data-site="demo" data-consent="granted"' };

test('guarantee 9: more than 64 KiB when the page is left: what does not fit waits for the next page, nothing is lost', async ({
  page,
  network,
}) => {
  // What the page that was left was just sending is free when the rest of its lease has ended, 20 s at the most.
  test.setTimeout(60_000);
  await visit(page, network, GRANTED);
  // About 200 KiB in one task, and away: four envelopes, of which `keepalive` carries one.
  await page.evaluate((to) => {
    for (let index = 0; index < 200; index += 1)
      window.lodestone('track', `leaving_${index}`, { text: 'x'.repeat(450), more: 'y'.repeat(450) });
    window.location.href = to;
  }, PLAIN);
  await page.waitForURL(`**${PLAIN}`);
  await visit(page, network, GRANTED);
  const names = () =>
    network
      .requestsTo()
      .filter(({ outcome }) => outcome === 200)
      .flatMap((request) => itemsOf(request).map(({ name }) => name ?? ''))
      .filter((name) => name.startsWith('leaving_'));
  await expect.poll(() => new Set(names()).size, { timeout: 25_000 }).toBe(200);
  for (const { bytes } of network.requestsTo()) expect(bytes).toBeLessThanOrEqual(LIMITS.envelopeBytes);
  await expect.poll(() => countRows(page), { timeout: 25_000 }).toBe(0);
});

test('guarantee 9: requests in flight share one budget: a large one beside them is sent all the same, and no TypeError is met', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  // As above.
  test.setTimeout(60_000);
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await visit(page, network);
  // Three of about 40 KiB: only the first fits into what `keepalive` allows to all of them.
  network.next([hang(), hang(), hang()]);
  const answers = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`q${index}`, 'a'.repeat(3_900)]),
  );
  const leads = ['a', 'b', 'c'].map((name) => leadOf(`${name}.${email}`, { answers }));
  for (const [index, lead] of leads.entries()) {
    await page.evaluate((given) => void window.lodestone('submit', given), lead);
    expect((await network.received(index + 1)).headers['content-length']).toMatch(/^(39|4\d)\d{3}$/);
  }
  await expect.poll(() => countRows(page)).toBe(3);
  await page.goto(network.url + PLAIN);
  network.drop();
  await visit(page, network);
  await expect.poll(() => countRows(page), { timeout: 25_000 }).toBe(0);
  for (const lead of leads) expect(await server.leadsOf(lead.contact.email)).toHaveLength(1);
});
