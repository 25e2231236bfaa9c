import { english } from '../fixtures/landings.js';
import { countRows, fill, inlineForm, ready, send, slideIn } from '../fixtures/page.js';
import { servePage, tag } from '../fixtures/serve.js';
import { expect, test } from '../fixtures/test.js';

const STUB = `<script>window.lodestone=window.lodestone||function(){(lodestone.q=lodestone.q||[]).push(arguments)}</script>`;

test('calls before load run once and in order, and the same function goes on after load', async ({
  page,
}) => {
  await servePage(page, '/e2e/queue', {
    head: `${STUB}<script>
      window.seen = [];
      lodestone('on', 'eligible', () => seen.push('eligible'));
      lodestone('on', 'consent-changed', (purposes) => seen.push('consent ' + purposes.functional));
      lodestone('consent', { functional: true });
      lodestone('consent', { functional: false });
      lodestone('ready', () => seen.push('ready'));
      lodestone('explain', 'newsletter');
    </script>${tag()}`,
  });
  await ready(page);
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  await expect.poll(seen).toEqual(['consent true', 'consent false', 'ready']);
  await page.evaluate(() => {
    window.lodestone('consent', { functional: true });
    window.lodestone.consent?.({ functional: false });
  });
  expect(await seen()).toEqual(['consent true', 'consent false', 'ready', 'consent true', 'consent false']);
  expect(await page.evaluate(() => window.lodestone('track', 'a_name'))).toBeUndefined();
});

test('submit() from the page is delivered, with the receipt and the key that the server has', async ({
  page,
  server,
  email,
}) => {
  await servePage(page, '/e2e/submit', { head: tag() });
  await ready(page);
  const outcome = await page.evaluate(
    (address) =>
      window.lodestone.submit?.({
        campaign: 'newsletter',
        contact: { email: address, name: "Зоряна О'Лір" },
        answers: { role: 'cto' },
        consents: [{ purpose: 'newsletter', granted: true, text: 'Yes, write to me' }],
      }),
    email,
  );
  expect(outcome).toEqual({ status: 'delivered', receiptId: expect.any(String), key: expect.any(String) });
  const [lead, ...others] = await server.leadsOf(email);
  expect(others).toEqual([]);
  expect(lead).toMatchObject({
    key: (outcome as { key: string }).key,
    answers: { role: 'cto' },
    consents: [{ purpose: 'newsletter', granted: true, text: 'Yes, write to me' }],
    verdict: 'lead',
  });
  await expect.poll(() => countRows(page)).toBe(0);
});

test('a submit() in the queue before load reaches the server', async ({ page, server, email }) => {
  await servePage(page, '/e2e/early', {
    head: `${STUB}<script>lodestone('submit', { campaign: 'newsletter', contact: { email: '${email}' }, consents: [{ purpose: 'newsletter', granted: true }] })</script>${tag()}`,
  });
  await expect.poll(() => server.leadsOf(email)).toHaveLength(1);
});

test('submit() refuses only what cannot be a contact and a missing consent, and sends neither', async ({
  page,
  server,
  email,
}) => {
  const posts: string[] = [];
  page.on('request', (request) => posts.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await servePage(page, '/e2e/refused', { head: tag() });
  await ready(page);
  const submit = (submission: unknown) =>
    page.evaluate((given) => window.lodestone.submit?.(given), submission);
  expect(await submit({ campaign: 'newsletter', contact: { email } })).toEqual({
    status: 'rejected',
    issues: [{ path: 'consents.newsletter', code: 'consent/required' }],
  });
  expect(await submit({ campaign: 'elsewhere', contact: { email: 'olena' } })).toMatchObject({
    status: 'rejected',
    issues: [{ path: 'contact.email', code: 'contact/invalid-email' }],
  });
  expect(await submit(undefined)).toMatchObject({
    status: 'failed',
    error: { code: 'submit/invalid-input' },
  });
  expect(posts).not.toContain('POST /v1/envelopes');

  // A campaign that nobody configured is a mark on the lead, not a reason to lose it.
  expect(await submit({ campaign: 'elsewhere', contact: { email } })).toMatchObject({ status: 'delivered' });
  expect(await server.leadsOf(email)).toMatchObject([{ campaign: 'elsewhere', campaignKnown: false }]);
});

test('events are told on the page, and a listener can keep a widget shut and a form unsent', async ({
  page,
  server,
  email,
}) => {
  await page.goto('/');
  const form = await inlineForm(page);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    for (const name of ['open', 'before-submit', 'submit', 'success', 'close', 'dismiss'])
      document.addEventListener(`lodestone:${name}`, (event) =>
        seen.push(`${name} ${(event.target as Element).localName}`),
      );
    document.addEventListener('lodestone:before-open', (event) => event.preventDefault(), { once: true });
  });
  expect(await page.evaluate(() => window.lodestone('open', 'newsletter-slide'))).toBe(false);
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
  expect(await page.evaluate(() => window.lodestone('open', 'newsletter-slide'))).toBe(true);
  await slideIn(page, english).getByRole('button', { name: english.close }).click();

  await page.evaluate(() =>
    document.addEventListener('lodestone:before-submit', (event) => event.preventDefault(), { once: true }),
  );
  await fill(form, english, { email });
  await send(form, english);
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen))
    .toContain('before-submit lodestone-form');
  expect(await server.leadsOf(email)).toEqual([]);
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  // What is kept is told by the disk, and the receipt by the network: either may be faster.
  await expect
    .poll(async () => (await seen()).slice(5).sort())
    .toEqual([expect.stringMatching(/^submit /), expect.stringMatching(/^success /)]);
  expect((await seen()).slice(0, 5)).toEqual([
    'open lodestone-slide-in',
    'close lodestone-slide-in',
    'dismiss lodestone-slide-in',
    'before-submit lodestone-form',
    'before-submit lodestone-form',
  ]);
});

test('under traps of module systems and twice on the page the tag works once and touches none of them', async ({
  page,
  server,
  email,
}) => {
  await page.goto('/traps/');
  await ready(page);
  await expect(page.locator('script[src$="/v1/lodestone.js"]')).toHaveCount(2);
  const form = await inlineForm(page);
  await page.evaluate(() => window.lodestone('open', 'newsletter-slide'));
  await expect(page.locator('lodestone-slide-in')).toHaveCount(1);
  await slideIn(page, english).getByRole('button', { name: english.close }).click();
  await fill(form, english, { email });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toHaveLength(1);
  expect(await page.evaluate(() => [window.pageErrors, window.trapCalls])).toEqual([[], []]);
  expect(await page.evaluate(() => Object.keys((window as unknown as { exports: object }).exports))).toEqual(
    [],
  );
});

test('the second tag fetches no engine of its own and sets no second configuration in motion', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/traps/');
  await inlineForm(page);
  await ready(page);
  expect(fetched.filter((path) => /\/v1\/engine-/.test(path))).toHaveLength(1);
  expect(fetched.filter((path) => path === '/v1/config/demo')).toHaveLength(1);
});

test('a tag that an optimiser puts in after the load event works', async ({ page, server, email }) => {
  await page.goto('/traps/delayed/');
  const form = await inlineForm(page);
  await fill(form, english, { email });
  await send(form, english);
  await expect(form.getByRole('heading', { name: english.thanks })).toBeVisible();
  expect(await server.leadsOf(email)).toHaveLength(1);
  expect(await page.evaluate(() => window.pageErrors)).toEqual([]);
});

test('with data-auto="false" nothing is fetched or shown until init', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await servePage(page, '/e2e/auto', {
    head: tag('data-site="demo" data-auto="false"'),
    body: '<lodestone-form campaign="newsletter"><p>Plain</p></lodestone-form>',
  });
  await expect.poll(() => page.evaluate(() => window.lodestone?.loaded === true)).toBe(true);
  expect(fetched.filter((path) => path.startsWith('/v1/'))).toEqual(['/v1/lodestone.js']);
  await expect(page.getByText('Plain')).toBeVisible();
  await page.evaluate(() => window.lodestone('init', { locale: 'uk' }));
  const form = await inlineForm(page);
  await expect(form.getByRole('button', { name: 'Надсилайте лист' })).toBeVisible();
});

test('destroy() leaves no node of ours and gives the plain form back, and every call after it is harmless', async ({
  page,
  server,
  email,
}) => {
  await page.goto('/');
  const form = await inlineForm(page);
  await page.evaluate(() => window.lodestone('open', 'newsletter-slide'));
  await expect(slideIn(page, english)).toBeVisible();
  await page.evaluate(() => window.lodestone('destroy'));
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
  await expect(form.locator('[part=card]')).toHaveCount(0);
  await expect(page.getByRole('button', { name: english.plain.submit })).toBeVisible();

  const outcomes = await page.evaluate(async (address) => {
    const { lodestone } = window;
    lodestone('track', 'late');
    lodestone('page');
    lodestone('consent', { functional: true, analytics: true });
    lodestone('close');
    await lodestone('flush');
    lodestone('destroy');
    return [
      await lodestone('open', 'newsletter-slide'),
      await lodestone('submit', { campaign: 'newsletter', contact: { email: address } }),
      lodestone('explain', 'newsletter'),
    ];
  }, email);
  expect(outcomes).toEqual([
    false,
    { status: 'failed', error: { code: 'sdk/destroyed' } },
    { campaign: 'newsletter', verdict: 'unknown', gates: [] },
  ]);
  await page.locator('[data-lodestone-open]').first().click();
  await expect(page.locator('lodestone-slide-in')).toHaveCount(0);
  expect(await server.leadsOf(email)).toEqual([]);
});
