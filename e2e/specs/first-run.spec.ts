import { allowSignedOutLine, rowOf, signIn } from '../fixtures/dashboard.js';
import { english } from '../fixtures/landings.js';
import { fill, inlineForm, ready, send } from '../fixtures/page.js';
import { servePage } from '../fixtures/serve.js';
import { readShifts } from '../fixtures/shifts.js';
import { startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

test('the tag and the form that a fresh dashboard prints, pasted into a page, bring the first lead, live', async ({
  page,
  newContext,
  watch,
  email,
}) => {
  const server = await startServer();
  watch.allowOrigin(server.url);
  allowSignedOutLine(watch);
  try {
    const owner = await (await newContext({ baseURL: server.url })).newPage();
    await signIn(owner, server, english);
    await expect(owner.getByRole('heading', { name: 'Two steps to the first lead' })).toBeVisible();
    const pieces = await owner.locator('pre code').allTextContents();
    const [head = '', form = ''] = pieces;
    expect(pieces).toHaveLength(2);
    expect(head).toBe(`<script async src="${server.url}/v1/lodestone.js" data-site="demo"></script>`);

    await servePage(page, `${server.url}/pasted`, { head, body: `${form}<p>What stands below</p>` });
    await ready(page);
    const widget = await inlineForm(page);
    await fill(widget, english, { email, name: english.visitor });
    await send(widget, english);
    await expect(widget.getByRole('heading', { name: english.thanks })).toBeVisible();
    await expect(rowOf(owner, email)).toBeVisible();
    await expect(owner.getByRole('heading', { name: english.dashboard.title })).toBeVisible();
    expect(await server.leadsOf(email)).toMatchObject([
      { verdict: 'lead', page: { url: `${server.url}/pasted` } },
    ]);
  } finally {
    await server.dispose();
  }
});

test('the form that the dashboard prints moves nothing when it is taken over', async ({
  page,
  request,
  server,
}) => {
  const answer = await request.get('/api/overview', {
    headers: { authorization: `Bearer ${server.apiToken}` },
  });
  const { tag, snippet } = await answer.json();
  await servePage(page, '/pasted', {
    head: tag,
    body: `${snippet}<p>What stands below</p><p>And below that</p>`,
  });
  await inlineForm(page);
  expect(await readShifts(page)).toEqual([]);
});
