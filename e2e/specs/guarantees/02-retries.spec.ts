import { answer, type Fault, hang, reset, slow } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { leadOf, rigDice, submit, visit } from '../../fixtures/visitor.js';

/** How soon a request has to follow once something says that the network works. */
const QUICK_MS = 2_500;

const FAULTS: readonly (readonly [name: string, faults: Fault[]])[] = [
  ['connections reset while navigator.onLine is true', [reset(), reset(), reset()]],
  ...[408, 425, 429, 500, 502, 503, 504, 599].map((status): [string, Fault[]] => [
    `two answers of ${status}`,
    [answer({ status }), answer({ status })],
  ]),
  ['a 503 with a text that is no receipt', [answer({ status: 503, body: '{"receipt":0}' })]],
  ['different faults one after the other', [reset(), answer({ status: 503 }), answer({ status: 429 })]],
];

test('guarantee 2: after resets, answers of 408 to 599 and one fault after the other a submission is retried by itself and stored once', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  test.setTimeout(60_000);
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.1);
  await visit(page, network);
  for (const [index, [name, faults]] of FAULTS.entries())
    await test.step(name, async () => {
      const before = network.requestsTo().length;
      network.next(faults);
      const lead = leadOf(`${index}.${email}`);
      expect(await submit(page, lead)).toEqual({ status: 'queued', key: lead.key, reason: 'server' });
      expect(await page.evaluate(() => navigator.onLine)).toBe(true);
      await expect.poll(() => countRows(page)).toBe(0);
      expect(await server.leadsOf(lead.contact.email)).toMatchObject([{ key: lead.key }]);
      // The browser repeats a request by itself when an old connection was reset; nothing else may be asked twice.
      expect(network.requestsTo().length - before).toBeGreaterThanOrEqual(faults.length + 1);
    });
});

test('guarantee 2: a pause that is over before anybody could wait for it does not leave the queue asleep', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  // A pause of 1 ms, which full jitter may well make: it ends while the row is given back.
  await rigDice(page, 0.001);
  await visit(page, network);
  network.next([answer({ status: 503 })]);
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
  await network.received(2);
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 2: while a name cannot be resolved a submission waits, and goes out by itself afterwards', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  let failures = 0;
  // The browser's own error for a name without an address; the true resolver is the subject of the next test.
  await page.route('**/v1/envelopes', (route) => {
    failures += 1;
    return failures > 2 ? route.continue() : route.abort('namenotresolved');
  });
  await visit(page, network);
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
  await expect.poll(() => countRows(page)).toBe(0);
  expect(failures).toBe(3);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 2: a submission to a host that has no address is delivered by the next browser that finds one', async ({
  device,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  watch.allowConsole(NETWORK_LINE, '/v1/config/demo');
  test.setTimeout(60_000);
  const { port } = new URL(network.url);
  const endpoint = `http://forms.lodestone.test:${port}`;
  watch.allowOrigin(endpoint);
  const shop = { attributes: `data-site="demo" data-endpoint="${endpoint}"` };

  const lost = await device.start({ args: ['--host-resolver-rules=MAP forms.lodestone.test ~NOTFOUND'] });
  await visit(lost.page, network, shop);
  expect(await submit(lost.page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
  await lost.close();
  expect(network.requestsTo()).toEqual([]);

  const found = await device.start({ args: ['--host-resolver-rules=MAP forms.lodestone.test 127.0.0.1'] });
  await visit(found.page, network, shop);
  // The browser may have been closed during a request: then the row is free again after one lease.
  await expect.poll(() => countRows(found.page), { timeout: 40_000 }).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 2: an answer that is slow to come is waited for, and told as delivered', async ({
  page,
  network,
  server,
  email,
}) => {
  await visit(page, network);
  network.next([slow(1_500)]);
  const outcome = await submit(page, leadOf(email));
  expect(outcome).toMatchObject({ status: 'delivered' });
  expect(network.requestsTo()).toHaveLength(1);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 2: an answer that comes after the deadline of submit() settles the submission without a second request', async ({
  page,
  network,
  server,
  email,
}) => {
  await visit(page, network);
  // The deadline of 5 s is real: it is the subject.
  network.next([slow(5_500)]);
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'timeout' });
  await expect.poll(() => countRows(page)).toBe(0);
  expect(network.requestsTo()).toHaveLength(1);
  expect(await server.leadsOf(email)).toHaveLength(1);
});

test('guarantee 2: offline, and online again: everything goes out by itself and quickly', async ({
  page,
  context,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await visit(page, network);
  await context.setOffline(true);
  for (const name of ['a', 'b', 'c'])
    expect(await submit(page, leadOf(`${name}.${email}`))).toMatchObject({
      status: 'queued',
      reason: 'offline',
    });
  expect(await countRows(page)).toBe(3);
  expect(network.requestsTo()).toEqual([]);
  await context.setOffline(false);
  const onlineAtMs = Date.now();
  await expect.poll(() => countRows(page)).toBe(0);
  expect(Date.now() - onlineAtMs).toBeLessThan(QUICK_MS);
  for (const name of ['a', 'b', 'c']) expect(await server.leadsOf(`${name}.${email}`)).toHaveLength(1);
});

test('guarantee 2: a server that is gone and comes back is found without anybody doing anything', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  await visit(page, network);
  await network.refuse();
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
  await network.accept();
  network.next([hang()]);
  // The hung one is dropped on the way, as by a router that forgets its connections.
  await network.received(1);
  network.drop();
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
});
