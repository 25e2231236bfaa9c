import { startMailSink } from '@lodestone/testkit/node';
import { landings } from '../fixtures/landings.js';
import { fill, inlineForm, ready, send } from '../fixtures/page.js';
import { serverDatabases } from '../fixtures/serverDatabases.js';
import { startServer } from '../fixtures/startServer.js';
import { expect, test } from '../fixtures/test.js';

/** Longer than the widget waits before it offers the letter again, and than the server waits between two letters. */
const PASSED_MS = 90_000;

test('who has no letter asks for it again, and a second letter to confirm really arrives', async ({
  page,
  watch,
  email,
}) => {
  const sink = await startMailSink();
  const database = await serverDatabases()[0]?.start();
  if (!database) throw new Error('no database');
  const server = await startServer({ ...database.variables, LODESTONE_MAIL_URL: sink.url });
  watch.allowOrigin(server.url);
  try {
    const [landing] = landings;
    if (!landing) throw new Error('no landing page');
    await page.clock.install();
    await page.goto(`${server.url}${landing.path}`);
    await ready(page);
    const widget = await inlineForm(page);
    await fill(widget, landing, { email, name: landing.visitor });
    await send(widget, landing);
    await expect(widget.getByText(landing.thanksText)).toBeVisible();
    const first = await sink.at(0);
    await expect(widget.getByRole('button')).toHaveCount(0);

    // The server's clock is the machine's: what it has noted of the letter is moved into the past instead.
    await expect.poll(async () => (await database.query(`select at_ms from mails`)).length).toBe(1);
    await database.query(`update jobs set created_at_ms = created_at_ms - ${PASSED_MS} returning id`);
    await database.query(`update mails set at_ms = at_ms - ${PASSED_MS} returning at_ms`);
    await page.clock.runFor(PASSED_MS);
    const again = widget.getByRole('button', { name: /Send it again/ });
    await again.click();
    await expect(widget.getByText('If the address is right, the letter is on its way again.')).toBeVisible();
    const second = await sink.at(1);
    expect(second.to).toEqual([email]);
    expect(second.mail.subject).toBe(first.mail.subject);
    const linkIn = (text: string | undefined) =>
      new RegExp(`${server.url}/v1/confirm/\\S+`).exec(text ?? '')?.[0];
    expect(linkIn(second.mail.text)).toBeTruthy();
    expect((await fetch(linkIn(second.mail.text) ?? '')).status).toBe(200);

    // A second press at once brings no third letter.
    await again.press('Enter');
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    expect(sink.mails).toHaveLength(2);
  } finally {
    await server.dispose();
    await database.dispose();
    await sink.stop();
  }
});
