import { answerAfterCommit, duplicate, type Fault, resetAfterCommit } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { english } from '../../fixtures/landings.js';
import { countRows, fill, inlineForm, send } from '../../fixtures/page.js';
import { leadOf, rigDice, submit, visit } from '../../fixtures/visitor.js';

const FAULTS: readonly (readonly [name: string, faults: Fault[]])[] = [
  ['by a reset', [resetAfterCommit()]],
  ['by resets, three times', [resetAfterCommit(), resetAfterCommit(), resetAfterCommit()]],
  ['behind a 502 of a gateway', [answerAfterCommit({ status: 502, body: '<h1>Bad gateway</h1>' })]],
  [
    'behind the HTML of a proxy',
    [answerAfterCommit({ headers: { 'content-type': 'text/html' }, body: '<p>' })],
  ],
];

for (const [name, faults] of FAULTS)
  test(`guarantee 4: the server has committed and its answer is lost ${name}: sent again with the same key, stored once`, async ({
    page,
    network,
    server,
    watch,
    email,
  }) => {
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    await rigDice(page, 0.3);
    await visit(page, network);
    network.next(faults);
    const lead = leadOf(email);
    await submit(page, lead);
    await expect.poll(() => countRows(page)).toBe(0);
    expect(network.requestsTo().filter(({ forwarded }) => forwarded).length).toBeGreaterThan(faults.length);
    expect(new Set(network.requestsTo().flatMap(({ keys }) => keys))).toEqual(new Set([lead.key]));
    expect(await server.leadsOf(email)).toHaveLength(1);
  });

test('guarantee 4: a form whose envelopes all reach the server twice makes one lead', async ({
  page,
  network,
  server,
  email,
}) => {
  network.always(duplicate());
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(network.requestsTo()).toMatchObject([{ forwarded: 2 }]);
  expect(await server.leadsOf(email)).toHaveLength(1);
});
