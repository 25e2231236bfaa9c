import { OFFLINE_LINE } from '../fixtures/createWatch.js';
import { english } from '../fixtures/landings.js';
import { checksLoaded, countRows, fill, inlineForm, send } from '../fixtures/page.js';
import { startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

test('a form sent offline says it is saved, and after closing and opening the page online it is one lead', async ({
  page,
  context,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(OFFLINE_LINE, '/v1/envelopes');
  // Where the closed page had begun another attempt, its row is held for up to 20 s after it.
  test.setTimeout(60_000);
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email, name: english.visitor });
  await checksLoaded(page);
  await context.setOffline(true);
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
  await expect(form).toContainText('saved on this device');
  expect(await countRows(page)).toBe(1);
  expect(await server.leadsOf(email)).toEqual([]);
  await page.close();

  await context.setOffline(false);
  expect(await server.leadsOf(email)).toEqual([]);
  const later = await context.newPage();
  await later.goto('/uk/');
  await expect.poll(() => server.leadsOf(email)).toHaveLength(1);
  await expect.poll(() => countRows(later), { timeout: 25_000 }).toBe(0);
  await later.reload();
  await inlineForm(later);
  expect(await server.leadsOf(email)).toMatchObject([
    { locale: 'en', page: { url: `${server.url}/` }, verdict: 'lead' },
  ]);
});

test('a form sent offline goes out by itself when the network is back', async ({
  page,
  context,
  server,
  watch,
  email,
}) => {
  watch.allowConsole(OFFLINE_LINE, '/v1/envelopes');
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email });
  await checksLoaded(page);
  await context.setOffline(true);
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
  await context.setOffline(false);
  await expect.poll(() => server.leadsOf(email)).toHaveLength(1);
  // Who still looks on learns that it has arrived.
  await expect(form.getByRole('heading', { name: english.thanks, exact: true })).toBeVisible();
  await expect.poll(() => countRows(page)).toBe(0);
});

test.describe('with a server of its own', () => {
  test('a form sent while the server is down becomes one lead by itself once it is up again', async ({
    page,
    watch,
    email,
  }) => {
    const server = await startServer();
    watch.allowOrigin(server.url);
    watch.allowConsole(
      /^error: Failed to load resource: net::ERR_CONNECTION_(REFUSED|RESET)$/,
      '/v1/envelopes',
    );
    try {
      await page.goto(`${server.url}/`);
      const form = await inlineForm(page);
      await fill(form, english, { email });
      await checksLoaded(page);
      await server.stop();
      await send(form, english);
      await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
      expect(await countRows(page)).toBe(1);
      await server.start();
      await expect.poll(() => server.leadsOf(email), { timeout: 20_000 }).toHaveLength(1);
      await expect.poll(() => countRows(page)).toBe(0);
      expect(await server.leads()).toHaveLength(1);
    } finally {
      await server.dispose();
    }
  });
});

test('a form whose answer is lost is sent again and stored once', async ({ page, server, watch, email }) => {
  watch.allowConsole(/^error: Failed to load resource: net::ERR_FAILED$/, '/v1/envelopes');
  let posts = 0;
  await page.route('**/v1/envelopes', async (route) => {
    posts += 1;
    if (posts > 1) return route.continue();
    // The server has committed; what it said never reaches the page.
    expect((await route.fetch()).status()).toBe(200);
    await route.abort();
  });
  await page.goto('/');
  const form = await inlineForm(page);
  await fill(form, english, { email });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.saved })).toBeVisible();
  await expect.poll(() => countRows(page), { timeout: 20_000 }).toBe(0);
  expect(posts).toBeGreaterThan(1);
  expect(await server.leadsOf(email)).toHaveLength(1);
});
