import { startMailSink } from '@lodestone/testkit/node';
import { expectNoViolations } from '../fixtures/audit.js';
import { landings } from '../fixtures/landings.js';
import { fill, inlineForm, ready, send } from '../fixtures/page.js';
import { startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

test('whoever subscribes confirms with one click what opening the link does not, is welcomed, and leaves with one click', async ({
  page,
  newContext,
  watch,
  email,
}) => {
  const sink = await startMailSink();
  const server = await startServer({ LODESTONE_MAIL_URL: sink.url });
  watch.allowOrigin(server.url);
  const linkIn = (text: string | undefined, kind: string) =>
    new RegExp(`${server.url}/v1/${kind}/\\S+`).exec(text ?? '')?.[0] ?? '';
  const confirmedAt = async () => (await server.leadsOf(email))[0]?.consents[0]?.confirmedAt;
  try {
    const landing = landings.find(({ locale }) => locale === 'fa') ?? landings[0];
    if (!landing) throw new Error('no landing page');
    await page.goto(`${server.url}${landing.path}`);
    await ready(page);
    const widget = await inlineForm(page);
    await fill(widget, landing, { email, name: landing.visitor });
    await send(widget, landing);
    await expect(widget.getByText(landing.thanksText)).toBeVisible();

    const { mail, to } = await sink.at(0);
    expect(to).toEqual([email]);
    expect(mail.html).toContain('<html lang="fa" dir="rtl">');
    const link = linkIn(mail.text, 'confirm');
    // Where the visitor reads his mail is another browser; a scanner was there first.
    const reader = await (await newContext()).newPage();
    for (const method of ['GET', 'HEAD', 'GET']) expect((await fetch(link, { method })).status).toBe(200);
    await reader.goto(link);
    await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectNoViolations(reader, 'the page of a confirmation');
    expect(await confirmedAt()).toBeUndefined();
    await reader.getByRole('button').click();
    await expect(reader.getByRole('button')).toHaveCount(0);
    expect(await confirmedAt()).toBeTruthy();

    const welcome = await sink.at(1);
    await reader.goto(linkIn(welcome.mail.text, 'unsubscribe'));
    await reader.getByRole('button').click();
    await expect(reader.getByRole('button')).toHaveCount(0);
    expect(sink.mails).toHaveLength(2);
  } finally {
    await server.dispose();
    await sink.stop();
  }
});
