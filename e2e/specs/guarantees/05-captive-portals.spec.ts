import { answer, captivePortals, createFaultProxy, pass } from '@lodestone/testkit/node';
import { NETWORK_LINE } from '../../fixtures/createWatch.js';
import { expect, test } from '../../fixtures/guarantee.js';
import { english } from '../../fixtures/landings.js';
import { countRows, fill, inlineForm, send } from '../../fixtures/page.js';
import { leadOf, rigDice, submit, told, visit } from '../../fixtures/visitor.js';

/** Where redirects lead: on the page's own origin, as a portal that takes every address for its own. */
const LOGIN = '/portal/login';

/** Such a receipt sets the row aside, by these dice for 5.2 s; all others are tried again at once. */
const isReceipt = (name: string): boolean => / receipt (?:of foreign|without) keys$/.test(name);

const portals = captivePortals(LOGIN);
const cases = [
  {
    what: 'a portal’s page, redirect, empty answer or rubbish',
    met: portals.filter(([name]) => !isReceipt(name)),
  },
  ...portals.filter(([name]) => isReceipt(name)).map((portal) => ({ what: portal[0], met: [portal] })),
];

for (const { what, met } of cases)
  test(`guarantee 5: ${what} is no receipt: the row stays, and is delivered once when the portal is gone`, async ({
    page,
    network,
    server,
    watch,
    email,
  }) => {
    test.setTimeout(60_000);
    expect(met.length).toBeGreaterThan(0);
    // Chromium writes about the redirect that it did not follow, and about rubbish that it could not unpack.
    watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
    watch.allowConsole(NETWORK_LINE, LOGIN);
    await rigDice(page, 0.3);
    await visit(page, network);
    network.always(answer({ body: 'Sign in first' }), LOGIN);
    for (const [index, [name, portal]] of met.entries())
      await test.step(name, async () => {
        network.always(portal);
        const lead = leadOf(`${index}.${email}`);
        expect(await submit(page, lead)).toEqual({ status: 'queued', key: lead.key, reason: 'server' });
        expect(await countRows(page)).toBe(1);
        expect(await told(page, 'success')).toHaveLength(index);
        expect(await told(page, 'dead-letter')).toEqual([]);
        expect(await server.leadsOf(lead.contact.email)).toEqual([]);

        network.always(pass());
        await expect.poll(() => countRows(page)).toBe(0);
        expect(await told(page, 'success')).toHaveLength(index + 1);
        expect(await server.leadsOf(lead.contact.email)).toHaveLength(1);
        // The portal was never shown the contact.
        expect(network.requestsTo(LOGIN)).toEqual([]);
      });
  });

test('guarantee 5: an answer that the page may not read is no receipt', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  const opaque = await createFaultProxy(server.url);
  watch.allowOrigin(opaque.url);
  watch.allowConsole(/^error: Access to fetch at '.*' has been blocked by CORS policy/);
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  await visit(page, network, { attributes: `data-site="demo" data-endpoint="${opaque.url}"` });
  opaque.next([answer({ isOpaque: true, headers: { 'content-type': 'text/html' }, body: '<p>Sign in' })]);
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued', reason: 'server' });
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
  await opaque.close();
});

test('guarantee 5: a redirect to a login page of another origin is not followed with the contact', async ({
  page,
  network,
  server,
  watch,
  email,
}) => {
  const portal = await createFaultProxy();
  portal.always(answer({ body: 'Sign in first' }), '/login');
  watch.allowConsole(NETWORK_LINE, '/login');
  watch.allowConsole(NETWORK_LINE, '/v1/envelopes');
  await rigDice(page, 0.3);
  await visit(page, network);
  network.next([302, 307].map((status) => answer({ status, headers: { location: `${portal.url}/login` } })));
  expect(await submit(page, leadOf(email))).toMatchObject({ status: 'queued' });
  await expect.poll(() => countRows(page)).toBe(0);
  expect(await server.leadsOf(email)).toHaveLength(1);
  expect(portal.requests).toEqual([]);
  await portal.close();
});

test('guarantee 5: behind a portal the visitor of a form reads that it is saved, and thanks only after the receipt', async ({
  page,
  network,
  server,
  email,
}) => {
  await rigDice(page, 0.3);
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email });
  network.always(answer({ headers: { 'content-type': 'text/html' }, body: '<title>Sign in</title>' }));
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
  await network.received(2);
  await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
  network.always(pass());
  await expect(form.getByRole('heading', { name: english.thanks, exact: true })).toBeVisible();
  expect(await server.leadsOf(email)).toHaveLength(1);
});
