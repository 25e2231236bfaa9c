import { randomBytes } from 'node:crypto';
import { type MailSink, startMailSink } from '@lodestone/testkit/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { THREAD_ANSWER } from '../intake/toNewItem.js';
import { createLetterOffice } from '../letters/createLetterOffice.js';
import { createMailer } from '../letters/createMailer.js';
import { createTokens } from '../letters/createTokens.js';
import type { Mailer } from '../letters/Letter.js';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import { makeEnvelope, makeKey, makeLeadItem } from '../testing/builders.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';
import { threadIdOf } from './threadIdOf.js';

let sink: MailSink;
let mailer: Mailer;
let app: TestApp;
let send: () => Promise<number>;

beforeEach(async () => {
  sink = await startMailSink();
  mailer = createMailer(sink.url);
  const sites = createSites([demoSite]);
  const tokens = createTokens('secret-of-the-tests');
  app = await startTestApp({ sites, tokens });
  send = createLetterOffice({
    ...{ store: app.store, sites, mailer, tokens, clock: { nowMs: Date.now } },
    ...{ publicUrl: 'https://forms.example/', onFailure: () => undefined },
  });
});

afterEach(async () => {
  mailer.close();
  await app.stop();
  await sink.stop();
});

test('mails the conversation in the lead’s language, both sides in order, as text and without markup of theirs', async () => {
  const thread = randomBytes(32).toString('base64url');
  const id = threadIdOf('demo', thread);
  const message = (text: string) => ({
    ...{ key: makeKey(), type: 'message', at: new Date().toISOString(), props: { thread, text } },
  });
  const lead = makeLeadItem({ answers: { [THREAD_ANSWER]: thread }, locale: 'uk', campaign: 'chat' });
  const post = (items: object[]) =>
    app.post('/v1/envelopes', JSON.stringify(makeEnvelope(items, { sentAt: new Date().toISOString() })));
  await post([message('Чи є <b>зерно</b>?'), lead]);
  await app.ask('POST', `/api/chat/threads/${id}/messages`, {
    key: makeKey(),
    text: 'Є, свіже',
    name: 'Марічка',
  });
  await app.ask('POST', `/api/chat/threads/${id}`, { close: makeKey() });
  await app.ask('POST', `/api/chat/threads/${id}`, { transcript: true });
  expect(await send()).toBe(1);
  const { mail, to } = await sink.at(0);
  expect(to).toEqual(['olena@kalyna.example']);
  expect(mail.subject).toContain('Ваша розмова');
  expect(mail.text).toMatch(/Ви \(.*\): Чи є <b>зерно<\/b>\?[\s\S]*Марічка \(.*\): Є, свіже/);
  expect(mail.text).not.toContain('closed');
  expect(mail.html).toContain('&lt;b&gt;зерно');
  expect(await send()).toBe(0);
  const [stored] = await app.leads();
  expect((await app.store.listMails(String(stored?.id))).map(({ kind, state }) => [kind, state])).toEqual([
    ['transcript', 'sent'],
  ]);
});
