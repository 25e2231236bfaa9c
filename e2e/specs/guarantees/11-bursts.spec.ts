import { LIMITS } from '@lodestone/schema';
import { expect, test } from '../../fixtures/guarantee.js';
import { countRows } from '../../fixtures/page.js';
import { itemsOf, leadOf, visit } from '../../fixtures/visitor.js';

test('guarantee 11: a thousand signals and fifty submissions of one task arrive complete, in envelopes within the limits', async ({
  page,
  network,
  server,
  email,
}) => {
  await visit(page, network, { attributes: 'data-site="demo" data-consent="granted"' });
  const leads = Array.from({ length: 50 }, (_, index) => leadOf(`${index}.${email}`));
  const outcomes = await page.evaluate((submissions) => {
    const { lodestone } = window;
    for (let index = 0; index < 1_000; index += 1)
      lodestone('track', `burst_${index}`, { index, of: 'a burst' });
    return Promise.all(
      submissions.map((submission) => lodestone('submit', submission) as Promise<{ status: string }>),
    );
  }, leads);
  expect(outcomes.filter(({ status }) => status !== 'delivered' && status !== 'queued')).toEqual([]);
  // Signals are sent 5 s after the first of them at the latest: flush() says that it is time now.
  await page.evaluate(() => window.lodestone('flush'));

  const items = () => network.requestsTo().flatMap(itemsOf);
  await expect
    .poll(() => items().filter(({ name }) => name?.startsWith('burst_')).length, { timeout: 15_000 })
    .toBe(1_000);
  await expect.poll(() => countRows(page)).toBe(0);
  // The page view that waited with them has not given way.
  expect(items().filter(({ name }) => name === 'page_view')).toHaveLength(1);
  expect(new Set(items().map(({ key }) => key)).size).toBe(items().length);
  for (const request of network.requestsTo()) {
    expect(request.outcome).toBe(200);
    expect(request.bytes).toBeLessThanOrEqual(LIMITS.envelopeBytes);
    expect(request.keys.length).toBeLessThanOrEqual(LIMITS.envelopeItems);
  }
  const stored = (await server.leads()).filter(({ contact }) => contact.email?.endsWith(email));
  expect(stored.map(({ key }) => key).toSorted()).toEqual(leads.map(({ key }) => key).toSorted());
});

test('guarantee 11: fifty long messages of one task arrive untruncated', async ({
  page,
  network,
  server,
  email,
}) => {
  await visit(page, network);
  const text = (index: number): string => `${index} `.padEnd(3_900, 'ї');
  const leads = Array.from({ length: 50 }, (_, index) =>
    leadOf(`${index}.${email}`, { answers: { why: text(index) } }),
  );
  await page.evaluate(
    (submissions) => Promise.all(submissions.map((submission) => window.lodestone('submit', submission))),
    leads,
  );
  await expect.poll(() => countRows(page)).toBe(0);
  const stored = (await server.leads()).filter(({ contact }) => contact.email?.endsWith(email));
  expect(stored).toHaveLength(50);
  for (const { answers, contact } of stored)
    expect(answers).toEqual({ why: text(Number.parseInt(contact.email ?? '', 10)) });
  for (const { bytes } of network.requestsTo()) expect(bytes).toBeLessThanOrEqual(LIMITS.envelopeBytes);
});
