import { answer, pass } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { english } from '../../fixtures/landings.js';
import {
  countRows,
  fill,
  inlineForm,
  NOTHING_STORED,
  readStorage,
  ready,
  send,
} from '../../fixtures/page.js';
import { itemsOf, readRows, rigDice } from '../../fixtures/visitor.js';

test('guarantee 14: before consent the device keeps the submitted form and nothing else, until its receipt', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  await page.goto('/');
  const form = await inlineForm(page);
  await ready(page);
  await page.evaluate(() => {
    window.lodestone('track', 'price_seen', { value: 1 });
    window.lodestone('identify', { email: 'known@example.com' });
  });
  expect(await readStorage(page)).toEqual(NOTHING_STORED);
  await fill(form, english, { email });
  // A form that was begun may have made the database ready; there is nothing in it.
  expect(await readStorage(page)).toMatchObject({ ...NOTHING_STORED, databases: expect.any(Array) });
  expect(await countRows(page)).toBe(0);

  network.always(answer({ status: 503 }));
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
  expect(await readStorage(page)).toEqual({ ...NOTHING_STORED, databases: ['lodestone-demo'] });
  expect((await readRows(page)).map(({ item }) => item.type)).toEqual(['lead']);

  network.always(pass());
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await readStorage(page)).toMatchObject({ ...NOTHING_STORED, databases: expect.any(Array) });
  expect(await server.leadsOf(email)).toHaveLength(1);
  await page.goto('about:blank');
  expect(
    new Set(
      network
        .requestsTo()
        .flatMap(itemsOf)
        .map(({ type }) => type),
    ),
  ).toEqual(new Set(['lead']));
});
