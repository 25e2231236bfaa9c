import { type MailSink, type ReceivedMail, startMailSink } from '@lodestone/testkit/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SiteSettings } from '../sites/createSites.js';
import { createSites } from '../sites/createSites.js';
import { demoSite } from '../sites/demoSite.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import { makeEnvelope, makeLeadItem } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';
import { createLetterOffice, LETTER_LANES, type LetterOffice } from './createLetterOffice.js';
import { createMailer } from './createMailer.js';
import { createTokens } from './createTokens.js';
import type { Mailer } from './Letter.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const site: SiteSettings = {
  ...demoSite,
  mail: {
    from: { name: 'Ember & Oak', address: 'letters@ember-oak.example' },
    doubleOptIn: ['newsletter'],
  },
};

onEachEngine('letters', (engine) => {
  let sink: MailSink;
  let mailer: Mailer;
  let test: TestApp;
  let send: () => Promise<number>;
  let openOffice: () => LetterOffice;
  const failures: string[] = [];

  beforeEach(async () => {
    sink = await startMailSink();
    mailer = createMailer(sink.url);
    const sites = createSites([site]);
    const tokens = createTokens('secret-of-the-tests');
    let offsetMs = 0;
    const clock = { nowMs: () => Date.now() + offsetMs, monotonicMs: () => performance.now() + offsetMs };
    test = await startTestApp({
      ...{ location: engine().newLocation(), sites, tokens, clock },
      // The judge of the tests: who says so is held.
      qualify: ({ name }) => ({
        verdict: name === 'Hold Me' ? 'held' : 'lead',
        reasons: [],
        fields: {},
      }),
    });
    advance = (ms) => {
      offsetMs += ms;
      test.advance(ms);
    };
    failures.length = 0;
    openOffice = () =>
      createLetterOffice({
        ...{ store: test.store, sites, mailer, tokens, clock, publicUrl: 'https://forms.example/' },
        onFailure: (code) => failures.push(code),
      });
    send = openOffice();
  });
  afterEach(async () => {
    mailer.close();
    await test.stop();
    await sink.stop();
  });
  let advance: (ms: number) => void;

  /** Subscribes and gives the lead's id. */
  async function subscribe(lead: Record<string, unknown> = {}): Promise<string> {
    const item = makeLeadItem({
      contact: { email: 'olena@kalyna.example' },
      consents: [{ purpose: 'newsletter', granted: true, text: 'Send me letters.' }],
      ...lead,
    });
    const answer = await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([item])));
    expect((await answer.json()).accepted).toEqual([item.key]);
    const leads = await test.store.listLeads({ limit: 1, order: 'desc' });
    return leads[0]?.id ?? '';
  }

  const consentsOf = async (id: string) => (await test.store.findLead(id))?.consents;
  const linkOf = (text: string | undefined, kind: string) =>
    new URL(new RegExp(`https://forms.example/v1/${kind}/\\S+`).exec(text ?? '')?.[0] ?? '').pathname;
  const state = async (id: string) =>
    (await test.store.listMails(id)).map((mail) => [mail.kind, mail.state, mail.code].join(' ').trim());

  it('ask for a confirmation that only a person can give, and welcome once', async () => {
    const id = await subscribe({ contact: { email: 'olena@kalyna.example', name: 'BUY AT EVIL.EXAMPLE' } });
    expect(await send()).toBe(1);
    const { mail, from, to, raw, header } = await sink.at(0);
    expect([from, to]).toEqual(['letters@ember-oak.example', ['olena@kalyna.example']]);
    expect(mail.from).toMatchObject({ name: 'Ember & Oak', address: 'letters@ember-oak.example' });
    expect(mail.subject).toBe('Confirm your subscription to Ember & Oak');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-unsubscribe')).toBeUndefined();
    // Nobody advertises through us.
    expect(raw).not.toContain('EVIL');
    expect(`${mail.text}${mail.html}`).not.toContain('EVIL');
    const path = linkOf(mail.text, 'confirm');
    expect(mail.html).toContain(path);
    expect(decodeURIComponent(path)).not.toContain('olena');

    // What scanners of mails do.
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await test.app.request(path, { method });
      expect(page.status).toBe(200);
      expect(await page.text()).not.toContain('olena@');
    }
    expect((await consentsOf(id))?.[0]?.confirmedAtMs).toBeUndefined();
    const page = await (await test.app.request(path)).text();
    expect(page).toContain('<form method="post">');
    expect(page).toContain('o•••@kalyna.example');

    for (let click = 0; click < 3; click += 1) {
      const done = await test.post(path, new URLSearchParams({ action: 'confirm' }));
      expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Confirmed')]);
    }
    expect((await consentsOf(id))?.[0]?.confirmedAtMs).toBeGreaterThan(0);
    expect(await (await test.app.request(path)).text()).toContain('Confirmed');
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(sink.mails).toHaveLength(2);
    expect((await sink.at(1)).mail.subject).toBe('Welcome to the letters of Ember & Oak');
    expect(await state(id)).toEqual(['welcome sent', 'mail sent']);
    await test.projectAll();
    const lead = await (await test.read(`/api/leads/${id}`)).json();
    expect(lead.consents[0]).toMatchObject({
      purpose: 'newsletter',
      confirmedAt: expect.stringContaining('T'),
    });
    const { entries } = await (await test.read(`/api/leads/${id}/timeline`)).json();
    const told = entries.map(
      ({ type, kind = '', state = '' }: Record<string, string>) => `${type} ${kind} ${state}`,
    );
    for (const entry of ['mail mail sent', 'mail welcome sent', 'confirmation  '])
      expect(told).toContain(entry);
    expect(test.logged()).not.toContain('olena');
  });

  it('name the sender in the language of the letter', async () => {
    const from = { name: { en: 'Ember & Oak', uk: 'Жар і дуб' }, address: 'letters@ember-oak.example' };
    const sites = createSites([{ ...demoSite, mail: { from, doubleOptIn: ['newsletter'] } }]);
    const tokens = createTokens('secret-of-the-tests');
    const other = createLetterOffice({
      ...{ store: test.store, sites, mailer, tokens, clock: { nowMs: Date.now } },
      ...{ publicUrl: 'https://forms.example/', onFailure: () => undefined },
    });
    await subscribe({ locale: 'uk' });
    await subscribe({ locale: 'fa', contact: { email: 'dara@kalyna.example' } });
    await other();
    const letters = [await sink.at(0), await sink.at(1)];
    const byLanguage = letters
      .map(({ mail }) => mail)
      .sort((one) => (one.html?.includes('lang="uk"') ? -1 : 1));
    expect(byLanguage.map((mail) => mail.from?.name)).toEqual(['Жар і дуб', 'Ember & Oak']);
    expect(byLanguage[0]?.subject).toBe('Підтвердьте підписку на листи «Жар і дуб»');
  });

  it('are sent again for the page that made the lead, once a minute, as long as nobody confirmed', async () => {
    const item = makeLeadItem({
      contact: { email: 'olena@kalyna.example' },
      consents: [{ purpose: 'newsletter', granted: true }],
    });
    await test.post('/v1/envelopes', JSON.stringify(makeEnvelope([item])));
    await send();
    const origin = 'http://localhost:4000';
    const answers: unknown[] = [];
    const ask = async (key: string) => {
      const answer = await test.post('/v1/resend', JSON.stringify({ site: 'demo', key }), { origin });
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      const { serverTime, ...rest } = await answer.json();
      expect(Date.parse(serverTime)).toBeGreaterThan(0);
      answers.push([answer.status, rest]);
    };
    await ask(item.key);
    expect(await send()).toBe(0);
    advance(MINUTE_MS);
    for (let press = 0; press < 3; press += 1) await ask(item.key);
    expect(await send()).toBe(1);
    expect(sink.mails).toHaveLength(2);
    const confirm = linkOf((await sink.at(1)).mail.text, 'confirm');
    await test.post(confirm, new URLSearchParams({ action: 'confirm' }));
    await send();
    advance(MINUTE_MS);
    await ask(item.key);
    await ask('no-lead-has-this-key');
    expect(await send()).toBe(0);
    // Whatever is behind the key, the answer is one.
    expect(answers).toEqual(answers.map(() => [202, {}]));
    const foreign = await test.post('/v1/resend', JSON.stringify({ site: 'demo', key: item.key }), {
      origin: 'https://evil.example',
    });
    expect([foreign.status, (await foreign.json()).code]).toEqual([403, 'intake/origin-not-allowed']);
    const unknown = await test.post('/v1/resend', JSON.stringify({ site: 'nobody', key: item.key }));
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'intake/unknown-site']);
  });

  it('make a subscriber when they are confirmed, not when somebody typed an address', async () => {
    const id = await subscribe();
    await send();
    await test.projectAll();
    const lifecycle = async () => (await (await test.read(`/api/leads/${id}`)).json()).stage.lifecycle;
    expect(await lifecycle()).toBe('visitor');
    await test.post(
      linkOf((await sink.at(0)).mail.text, 'confirm'),
      new URLSearchParams({ action: 'confirm' }),
    );
    await test.projectAll();
    expect(await lifecycle()).toBe('subscriber');
    // What was reached stays, though no more letters are wanted.
    const unsubscribe = createTokens('secret-of-the-tests').sign({ kind: 'unsubscribe', leadId: id });
    await test.post(`/v1/unsubscribe/${unsubscribe}`, '');
    await test.projectAll();
    expect(await lifecycle()).toBe('subscriber');
  });

  it('leave a new lead to be told of where it stands, though it is no subscriber yet', async () => {
    const id = await subscribe();
    await test.inspectAll();
    const before = await test.store.latestRevision();
    await test.projectAll();
    const { leads } = await test.store.listChanges(before);
    expect(leads.map((lead) => [lead.id, lead.standing?.lifecycle])).toEqual([[id, 'visitor']]);
    const after = await test.store.latestRevision();
    await test.store.rebuildBehaviour();
    await test.projectAll();
    expect((await test.store.listChanges(after)).leads).toEqual([]);
  });

  it('make a subscriber at once where the site asks for no confirmation', async () => {
    const id = await subscribe({ consents: [{ purpose: 'partners', granted: true }] });
    await test.projectAll();
    const { stage } = await (await test.read(`/api/leads/${id}`)).json();
    expect(stage.lifecycle).toBe('subscriber');
  });

  it('come in the language of the form, from right to left where it is read so', async () => {
    await subscribe({ locale: 'fa-IR' });
    await subscribe({ locale: 'uk', contact: { email: 'taras@kalyna.example' } });
    await send();
    const letters = [await sink.at(0), await sink.at(1)];
    const to = (name: string) => letters.find((letter) => letter.to[0]?.startsWith(name)) as ReceivedMail;
    const [fa, uk] = [to('olena'), to('taras')];
    expect(fa.mail.html).toContain('<html lang="fa" dir="rtl">');
    expect(fa.mail.text).toContain('۷ روز');
    expect(uk.mail.subject).toBe('Підтвердьте підписку на листи «Ember & Oak»');
    const page = await (await test.app.request(linkOf(fa.mail.text, 'confirm'))).text();
    expect(page).toContain('lang="fa" dir="rtl"');
  });

  it('wait while nobody knows whether it is a lead, and go once it is released', async () => {
    const id = await subscribe({ contact: { email: 'olena@kalyna.example', name: 'Hold Me' } });
    expect(await send()).toBe(0);
    await test.store.overrule(id, 'lead', 'admin');
    expect(await send()).toBe(1);
    expect(sink.mails).toHaveLength(1);
    const late = await subscribe({ contact: { email: 'late@kalyna.example', name: 'Hold Me' } });
    advance(8 * DAY_MS);
    await test.store.overrule(late, 'lead', 'admin');
    expect(await send()).toBe(0);
    expect(await state(late)).toEqual(['mail skipped too-late']);
  });

  it('go to nobody without the tick, without an address, or of a site that sends none', async () => {
    await subscribe({ consents: [{ purpose: 'newsletter', granted: false }] });
    await subscribe({ consents: [{ purpose: 'calls', granted: true }] });
    await subscribe({ contact: { phone: '+380671234567', name: 'Olena' } });
    expect(await send()).toBe(0);
    expect(sink.mails).toHaveLength(0);
  });

  it('do not flood a mailbox, however its address is written', async () => {
    const addresses = ['olena@gmail.com', 'o.lena@gmail.com', 'olena+1@gmail.com', 'Olena+2@gmail.com'];
    const ids: string[] = [];
    for (const email of addresses) ids.push(await subscribe({ contact: { email } }));
    await send();
    expect(sink.mails).toHaveLength(1);
    expect(await state(ids[1] ?? '')).toEqual(['mail skipped too-many']);
    for (let hour = 1; hour <= 8; hour += 1) {
      advance(60 * MINUTE_MS);
      await subscribe({ contact: { email: `olena+${hour}@gmail.com` } });
      await send();
    }
    expect(sink.mails).toHaveLength(5);
  });

  it('are sent again when the link has expired and somebody asks', async () => {
    const id = await subscribe();
    await send();
    const path = linkOf((await sink.at(0)).mail.text, 'confirm');
    advance(8 * DAY_MS);
    const page = await test.app.request(path);
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('resend')]);
    const refused = await test.post(path, new URLSearchParams({ action: 'confirm' }));
    expect(refused.status).toBe(410);
    expect((await consentsOf(id))?.[0]?.confirmedAtMs).toBeUndefined();
    for (let click = 0; click < 3; click += 1)
      expect((await test.post(path, new URLSearchParams({ action: 'resend' }))).status).toBe(200);
    expect(await send()).toBe(1);
    expect(sink.mails).toHaveLength(2);
    const [first, second] = [await sink.at(0), await sink.at(1)];
    expect(second.mail.messageId).not.toBe(first.mail.messageId);
    const fresh = linkOf(second.mail.text, 'confirm');
    await test.post(fresh, new URLSearchParams({ action: 'confirm' }));
    expect((await consentsOf(id))?.[0]?.confirmedAtMs).toBeGreaterThan(0);
  });

  it('are tried again while the mail server is busy or gone, and not after its last word', async () => {
    sink.refuseWith(451);
    const id = await subscribe();
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    advance(MINUTE_MS);
    expect(await send()).toBe(1);
    expect(failures).toEqual(['451', '451']);
    sink.refuseWith(undefined);
    advance(5 * MINUTE_MS);
    await send();
    expect(await state(id)).toEqual(['mail sent']);
    sink.refuseWith(550);
    const refused = await subscribe({ contact: { email: 'nobody@kalyna.example' } });
    await send();
    advance(DAY_MS);
    expect(await send()).toBe(0);
    expect(await state(refused)).toEqual(['mail failed 550']);
    expect(test.logged()).not.toContain('nobody@');
  });

  it('stop for good with one click, by the programs of RFC 8058 too, and begin again with a new confirmation', async () => {
    const id = await subscribe();
    await send();
    const used = linkOf((await sink.at(0)).mail.text, 'confirm');
    await test.post(used, new URLSearchParams({ action: 'confirm' }));
    await send();
    const welcome = await sink.at(1);
    expect(welcome.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    // One line: a folded one breaks signatures.
    const line = welcome.raw.split('\r\n').find((each) => each.startsWith('List-Unsubscribe:')) ?? '';
    expect(line).toMatch(/^List-Unsubscribe: <https:\/\/forms\.example\/v1\/unsubscribe\/\S+>$/);
    const path = linkOf(line.slice(0, -1), 'unsubscribe');
    const mailboxes = async () =>
      test.store.readMailbox('demo', hashMailbox('demo', 'olena@kalyna.example'), 0);
    for (const method of ['GET', 'HEAD']) expect((await test.app.request(path, { method })).status).toBe(200);
    expect((await mailboxes()).suppressed).toEqual(new Set());
    const done = await test.post(path, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }));
    expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('unsubscribed')]);
    expect((await mailboxes()).suppressed).toEqual(new Set(['newsletter']));

    // The owner sees it, and both links say so; the one that was used takes nothing back.
    await test.projectAll();
    const lead = await (await test.read(`/api/leads/${id}`)).json();
    expect(lead.consents[0]).toMatchObject({ unsubscribedAt: expect.stringContaining('T') });
    const { entries } = await (await test.read(`/api/leads/${id}/timeline`)).json();
    expect(entries).toContainEqual(
      expect.objectContaining({ type: 'unsubscription', purpose: 'newsletter' }),
    );
    for (const link of [path, used]) {
      expect(await (await test.app.request(link)).text()).toContain('unsubscribed');
      const again = await test.post(link, new URLSearchParams({ action: 'confirm' }));
      expect(await again.text()).toContain('unsubscribed');
    }
    expect((await mailboxes()).suppressed).toEqual(new Set(['newsletter']));

    // A new form needs a new confirmation, and that lifts it.
    advance(DAY_MS);
    await subscribe();
    await send();
    const again = await sink.at(2);
    await test.post(linkOf(again.mail.text, 'confirm'), new URLSearchParams({ action: 'confirm' }));
    expect((await mailboxes()).suppressed).toEqual(new Set());
    // Who has confirmed is not asked a second time.
    advance(DAY_MS);
    const known = await subscribe();
    await send();
    expect(await state(known)).toEqual(['mail skipped known']);
    expect((await consentsOf(known))?.[0]?.confirmedAtMs).toBeGreaterThan(0);
  });

  it('are sent once, however many send at a time', async () => {
    for (let place = 0; place < 12; place += 1)
      await subscribe({ contact: { email: `reader-${place}@kalyna.example` } });
    const work = async () => {
      const office = openOffice();
      do await office.settled(10_000);
      while ((await office()) > 0);
      await office.settled(10_000);
    };
    await Promise.all([work(), work(), work()]);
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(
      Array.from({ length: 12 }, (_, place) => `reader-${place}@kalyna.example`).sort(),
    );
  });

  it('go on beside one that hangs, and never more of them than there are lanes', async () => {
    const under = { now: 0, most: 0 };
    const waiting: (() => void)[] = [];
    const sent: string[] = [];
    const hanging: Mailer = {
      async send({ to }) {
        under.now += 1;
        under.most = Math.max(under.most, under.now);
        if (to.startsWith('slow')) await new Promise<void>((resolve) => waiting.push(resolve));
        else await new Promise(setImmediate);
        under.now -= 1;
        sent.push(to);
      },
      close: () => undefined,
    };
    const office = createLetterOffice({
      ...{ store: test.store, sites: createSites([site]), mailer: hanging },
      ...{ tokens: createTokens('secret-of-the-tests'), clock: { nowMs: Date.now } },
      ...{ publicUrl: 'https://forms.example/', onFailure: () => undefined },
    });
    await subscribe({ contact: { email: 'slow@kalyna.example' } });
    for (let place = 0; place < 20; place += 1)
      await subscribe({ contact: { email: `reader-${place}@kalyna.example` } });
    for (let step = 0; sent.length < 20 && step < 40; step += 1) await office();
    expect(sent).toHaveLength(20);
    expect(sent).not.toContain('slow@kalyna.example');
    expect(under.most).toBeLessThanOrEqual(LETTER_LANES);
    expect(under.most).toBeGreaterThan(1);
    for (const go of waiting) go();
    await office.settled(5_000);
    expect(sent).toContain('slow@kalyna.example');
  });

  it('have links that nobody else can make', async () => {
    const id = await subscribe();
    const stranger = createTokens('another secret').sign({ kind: 'confirm', leadId: id });
    const wrongKind = createTokens('secret-of-the-tests').sign({ kind: 'unsubscribe', leadId: id });
    for (const token of [stranger, wrongKind, 'x', 'c..', `${wrongKind}x`, '.'.repeat(300)]) {
      const page = await test.post(`/v1/confirm/${encodeURIComponent(token)}`, '');
      expect([token, page.status]).toEqual([token, 404]);
    }
    expect((await consentsOf(id))?.[0]?.confirmedAtMs).toBeUndefined();
  });
});
