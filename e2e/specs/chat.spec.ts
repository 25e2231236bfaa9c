import type { Campaign } from '@lodestone/schema';
import type { Locator, Page } from '@playwright/test';
import { expectNoViolations } from '../fixtures/audit.js';
import { NETWORK_LINE, OFFLINE_LINE } from '../fixtures/createWatch.js';
import { allowSignedOutLine, signIn } from '../fixtures/dashboard.js';
import { english } from '../fixtures/landings.js';
import { ready } from '../fixtures/page.js';
import { htmlOf, tag } from '../fixtures/serve.js';
import { type LodestoneServer, startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

const DAY_MS = 86_400_000;
const WRITE = 'Your message';

const campaign = (chat: Campaign['chat']): Campaign => ({
  id: 'chat',
  widget: 'chat',
  placement: 'teaser',
  trigger: { type: 'manual' },
  chat: { host: { name: 'Mia' }, ...chat },
});

/** A page of an owner with this chat and no other campaign. */
async function openPage(page: Page, { url }: LodestoneServer, chat: Campaign['chat'] = {}): Promise<void> {
  const config = JSON.stringify({ campaigns: [campaign(chat)] });
  const head = `<script type="application/json" data-lodestone-config>${config}</script>${tag()}`;
  const body = '<button data-lodestone-open="chat">Ask us</button><p><a href="/other">Other page</a></p>';
  for (const path of ['/chat', '/other'])
    await page.route(
      (address) => address.href === url + path,
      (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: htmlOf({ head, body }) }),
    );
  await page.goto(`${url}/chat`);
  await ready(page);
}

const messagesIn = (log: Locator): Promise<string[]> => log.locator('p[dir=auto]').allTextContents();

test('a chat between two browsers goes on through a restart of the server: nothing lost, doubled or disordered', async ({
  page,
  newContext,
  watch,
}) => {
  test.setTimeout(90_000);
  const server = await startServer();
  watch.allowOrigin(server.url);
  allowSignedOutLine(watch);
  watch.allowConsole(NETWORK_LINE);
  try {
    await openPage(page, server, { answerWithinSeconds: 600 });
    await page.getByRole('button', { name: 'Ask us' }).click();
    const box = page.getByRole('textbox', { name: WRITE });
    await expect(box).toBeFocused();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await box.pressSequentially('Do you have decaf?');
    await box.press('Enter');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['lodestone:demo:chat']);

    const office = await (await newContext({ baseURL: server.url })).newPage();
    await signIn(office, server, english);
    await office.getByRole('link', { name: 'Chat' }).click();
    await office.getByLabel('Your name, as visitors see it').fill('Olena');
    await office.getByRole('link', { name: /Visitor .*Do you have decaf/ }).click();
    const answer = office.getByRole('textbox', { name: 'Answer' });
    await answer.fill('We do.');
    await expect(page.getByText(/Olena.* is writing/)).toBeVisible();
    await answer.press('Enter');
    const log = page.getByRole('log', { name: 'Conversation' });
    const officeLog = office.getByRole('log', { name: 'Messages' });
    await expect(log).toContainText('We do.');
    await expect(page.getByText(/Olena.* is talking to you/)).toBeVisible();
    await expectNoViolations(page, 'the open chat');
    await expectNoViolations(office, 'the console of the chat');

    await server.stop();
    for (const text of ['From Ethiopia?', 'Or Peru?']) {
      await box.fill(text);
      await box.press('Enter');
    }
    await expect(log.getByText('waits for the connection').first()).toBeVisible();
    await server.start();

    await expect(officeLog).toContainText('Or Peru?', { timeout: 30_000 });
    await answer.fill('Both of them.');
    await answer.press('Enter');
    await expect(log).toContainText('Both of them.', { timeout: 30_000 });
    await box.fill('Splendid');
    await box.press('Enter');
    await expect(officeLog).toContainText('Splendid');

    const all = ['Do you have decaf?', 'We do.', 'From Ethiopia?', 'Or Peru?', 'Both of them.', 'Splendid'];
    // Before them stands the prompt.
    expect((await messagesIn(log)).slice(1)).toEqual(all);
    expect(await messagesIn(officeLog)).toEqual(all);
    await expect(log.getByText('waits for the connection')).toHaveCount(0);

    // It survives navigation and is the same in another tab.
    await page.getByRole('link', { name: 'Other page' }).click();
    await expect(page.getByRole('log', { name: 'Conversation' })).toContainText('Splendid');
    expect((await messagesIn(page.getByRole('log', { name: 'Conversation' }))).slice(1)).toEqual(all);
    await office.reload();
    await expect(officeLog).toContainText('Splendid');
    expect(await messagesIn(officeLog)).toEqual(all);
    // Neither the secret nor a word stands in the server's log.
    const secret = await page.evaluate(() => localStorage['lodestone:demo:chat']);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(server.log()).not.toContain(secret);
    expect(server.log()).not.toContain('decaf');
  } finally {
    await server.dispose();
  }
});

test('out of hours it says when somebody is back and turns into a lead with what was typed, joined to its conversation', async ({
  page,
  watch,
  email,
}) => {
  const server = await startServer();
  watch.allowOrigin(server.url);
  try {
    const dates = [-1, 0, 1].map((day) => new Date(Date.now() + day * DAY_MS).toISOString().slice(0, 10));
    const exceptions = dates.map((date) => ({ date, intervals: [] }));
    await openPage(page, server, { hours: { timeZone: 'Europe/Kyiv', week: 'always', exceptions } });
    await page.getByRole('button', { name: 'Ask us' }).click();
    const panel = page.getByRole('dialog', { name: 'Mia' });
    await expect(panel.getByText(/^We are back .*(day), /)).toBeVisible();
    await panel.getByRole('button', { name: 'Back to the conversation' }).click();
    await panel.getByRole('textbox', { name: WRITE }).fill('Is the shop open');
    await panel.getByRole('textbox', { name: WRITE }).press('Enter');
    await panel.getByRole('textbox', { name: WRITE }).fill('on Sunday?');
    await panel.getByRole('button', { name: 'Leave a contact instead' }).click();
    await expect(panel.getByRole('textbox', { name: /^Message/ })).toHaveValue(
      'Is the shop open\non Sunday?',
    );
    await panel.getByRole('textbox', { name: 'Email address' }).fill(email);
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect(panel.getByText('We have your question and will answer you there.')).toBeVisible();

    await expect.poll(() => server.leadsOf(email)).toHaveLength(1);
    const [lead] = await server.leadsOf(email);
    expect(lead).toMatchObject({
      campaign: 'chat',
      contact: { email, message: 'Is the shop open\non Sunday?' },
    });
    const authorization = `Bearer ${server.apiToken}`;
    const { threads } = await (
      await fetch(`${server.url}/api/chat/threads`, { headers: { authorization } })
    ).json();
    expect(threads).toMatchObject([{ lead: lead?.id, lastText: 'Is the shop open', campaign: 'chat' }]);
  } finally {
    await server.dispose();
  }
});

test('a message written offline is kept, says so, and arrives later from another page', async ({
  page,
  context,
  watch,
}) => {
  const server = await startServer();
  watch.allowOrigin(server.url);
  watch.allowConsole(OFFLINE_LINE);
  const texts = async () => {
    const headers = { authorization: `Bearer ${server.apiToken}` };
    const { threads } = await (await fetch(`${server.url}/api/chat/threads`, { headers })).json();
    return threads.map(({ lastText }: { lastText: string }) => lastText);
  };
  try {
    await openPage(page, server);
    await page.getByRole('button', { name: 'Ask us' }).click();
    const box = page.getByRole('textbox', { name: WRITE });
    await expect(box).toBeFocused();
    await context.setOffline(true);
    await box.fill('Written in a tunnel');
    await box.press('Enter');
    await expect(page.getByText('waits for the connection')).toBeVisible();
    await expect(page.getByText(/^There is no connection/)).toBeVisible();
    expect(await texts()).toEqual([]);
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    await openPage(later, server);
    await expect.poll(texts).toEqual(['Written in a tunnel']);
    await later.getByRole('button', { name: 'Ask us' }).click();
    await expect(later.getByRole('log', { name: 'Conversation' })).toContainText('Written in a tunnel');
  } finally {
    await server.dispose();
  }
});
