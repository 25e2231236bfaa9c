import { type MailSink, startMailSink } from '@lodestone/testkit/node';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LetterOffice } from '../letters/createLetterOffice.js';
import { createMailer } from '../letters/createMailer.js';
import { createTokens } from '../letters/createTokens.js';
import type { Mailer } from '../letters/Letter.js';
import { createSites, type Sites } from '../sites/createSites.js';
import { parseSites } from '../sites/loadSites.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import { makeKey } from '../testing/builders.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { startTestApp, type TestApp } from '../testing/startTestApp.js';
import { createSequenceOffice } from './createSequenceOffice.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Monday, at ten in Kyiv. */
const START_MS = Date.parse('2026-03-02T08:00:00Z');

/** On Wednesday at seven in the evening in Kyiv, for an hour. */
const WEBINAR = {
  id: 'brewing',
  title: { en: 'Pour-over at home', uk: 'Воронка вдома' },
  startsAt: '2026-03-04T17:00:00.000Z',
  durationMinutes: 60,
  timeZone: 'Europe/Kyiv',
};

const SITE = {
  id: 'demo',
  origins: ['loopback', 'https://shop.example'],
  mail: {
    from: { name: { en: 'Kalyna', uk: 'Калина' }, address: 'letters@kalyna.example' },
    doubleOptIn: ['newsletter'],
    zone: 'Europe/Kyiv',
  },
  campaigns: [
    { id: 'newsletter', widget: 'subscribe' },
    { id: 'course', widget: 'subscribe' },
    { id: 'live', widget: 'webinar', webinar: WEBINAR },
  ],
  sequences: [
    { preset: 'nurture', link: 'https://shop.example/start' },
    { preset: 'left-cart' },
    { preset: 'webinar' },
    { preset: 'mini-course', course: 'course' },
  ],
};

onEachEngine('sequences', (engine) => {
  let sink: MailSink;
  let mailer: Mailer;
  let test: TestApp;
  let nowMs: number;
  let send: LetterOffice;
  let sites: Sites;
  const tokens = createTokens('secret-of-the-tests');
  const clock = { nowMs: () => nowMs, monotonicMs: () => nowMs };

  const openOffice = (definition: object = SITE): LetterOffice => {
    sites = createSites(parseSites({ sites: [definition] }));
    return createSequenceOffice({
      ...{ store: test.store, sites, mailer, tokens, clock, publicUrl: 'https://forms.example/' },
      onFailure: () => undefined,
    });
  };

  beforeEach(async () => {
    nowMs = START_MS;
    sink = await startMailSink();
    mailer = createMailer(sink.url);
    sites = createSites(parseSites({ sites: [SITE] }));
    test = await startTestApp({ location: engine().newLocation(), sites, tokens, clock });
    send = openOffice();
  });
  afterEach(async () => {
    mailer.close();
    await test.stop();
    await sink.stop();
  });

  const post = async (items: object[], visitor = 'visitor-of-test-1') => {
    const at = new Date(nowMs).toISOString();
    const envelope = {
      v: 1,
      site: 'demo',
      sentAt: at,
      visitor,
      items: items.map((item) => ({ at, ...item })),
    };
    const answer = await test.post('/v1/envelopes', JSON.stringify(envelope));
    expect(await answer.json()).toMatchObject({ rejected: [] });
    await test.projectAll();
  };
  const signal = (name: string, props: object = {}) => ({ key: makeKey(), type: 'signal', name, props });

  /** Leaves an address with the box ticked; gives the lead's id. */
  async function subscribe(
    lead: Record<string, unknown> = {},
    visitor = 'visitor-of-test-1',
  ): Promise<string> {
    const consents = [{ purpose: 'newsletter', granted: true }];
    const contact = { email: 'olena@kalyna.example', name: 'Олена Коваль' };
    const given = { campaign: 'newsletter', contact, consents, locale: 'uk', country: 'UA', ...lead };
    await post([{ key: makeKey(), type: 'lead', lead: given }], visitor);
    const [newest] = await test.store.listLeads({ limit: 1, order: 'desc' });
    return newest?.id ?? '';
  }

  async function confirm(id: string): Promise<void> {
    // The letter of the confirmation: by it a mailbox is known.
    const [job] = await test.store.claimJobs(['mail'], 1);
    if (job) {
      const lead = await test.store.findLead(id);
      const mailboxHash = hashMailbox('demo', lead?.contact.email ?? '');
      await test.store.settleMail({ jobId: job.id, id: job.id, state: 'sent', code: '', mailboxHash });
    }
    const answer = await test.post(
      `/v1/confirm/${tokens.sign({ kind: 'confirm', leadId: id, expiresAtMs: nowMs + DAY_MS })}`,
      'action=confirm',
    );
    expect(answer.status).toBe(200);
    await test.projectAll();
  }

  /** Lets time pass as the server would see it: an hour at a time. */
  async function pass(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour += 1) {
      nowMs += HOUR_MS;
      await test.projectAll();
      await send();
    }
  }

  const told = async (id: string): Promise<string[]> => {
    const { entries } = await (await test.read(`/api/leads/${id}/timeline?limit=100`)).json();
    return entries
      .filter(({ type }: { type: string }) => type === 'sequence')
      .map(({ sequence, step, state, code }: Record<string, string>) =>
        [sequence, step, state, code].filter((part) => part !== '').join(' '),
      )
      .reverse();
  };
  const subjects = () => sink.mails.map(({ mail }) => mail.subject);

  it('go to whoever confirmed, in their language, each letter once, and end', async () => {
    const id = await subscribe();
    await pass(48);
    expect(subjects()).toEqual([]);
    await confirm(id);
    await pass(24 * 12);
    expect(subjects()).toEqual([
      'З чого почати з «Калина»',
      'Три запитання перед вибором',
      'Останній лист із цієї низки',
    ]);
    expect(await told(id)).toEqual([
      'nurture 1 entered',
      'nurture 1 sent',
      'nurture 2 sent',
      'nurture 3 sent',
    ]);
    const { sequences } = await (await test.read('/api/sequences?site=demo')).json();
    expect(sequences[0]).toEqual({
      ...{ id: 'nurture', isSetUp: true, purpose: 'newsletter', letters: 3 },
      ...{ waiting: 0, done: 1, sent: 3, stopped: {} },
    });
    const [first] = sink.mails;
    expect(first?.mail.from).toMatchObject({ name: 'Калина', address: 'letters@kalyna.example' });
    expect(first?.header('list-id')).toBe('<nurture.demo.kalyna.example>');
    expect(first?.header('auto-submitted')).toBe('auto-generated');
    expect(first?.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(first?.mail.text).toContain('Вітаємо, Олена Коваль.');
    expect(first?.mail.text).toContain('https://shop.example/start');
    expect(first?.mail.html).toContain('<html lang="uk" dir="ltr">');
    expect(test.logged()).not.toContain('olena');
  });

  it('stop with one click, and the click holds for every sequence', async () => {
    const id = await subscribe();
    await confirm(id);
    await pass(25);
    expect(sink.mails).toHaveLength(1);
    const url = /<(https:\S+)>/.exec(sink.mails[0]?.header('list-unsubscribe') ?? '')?.[1] ?? '';
    const done = await test.post(new URL(url).pathname, 'List-Unsubscribe=One-Click');
    expect(done.status).toBe(200);
    await post([signal('cart_updated', { value: 100, items: 1 })]);
    await pass(24 * 10);
    expect(sink.mails).toHaveLength(1);
    expect(await told(id)).toEqual(['nurture 1 entered', 'nurture 1 sent', 'nurture 2 stopped unsubscribed']);
  });

  it('stop when it was bought, right before the letter', async () => {
    const id = await subscribe();
    await confirm(id);
    await pass(25);
    await post([signal('order_placed', { value: 100 })]);
    await pass(24 * 4);
    expect(sink.mails).toHaveLength(1);
    expect(await told(id)).toContain('nurture 2 stopped stop-rule');
  });

  it.each([
    ['no-lead', (id: string) => test.store.overrule(id, 'not-a-lead', 'admin')],
    [
      'withdrawn',
      async () => void (await subscribe({ consents: [{ purpose: 'newsletter', granted: false }] })),
    ],
    [
      'not-set-up',
      async () => {
        send = openOffice({ ...SITE, sequences: [] });
      },
    ],
  ])('stop for the reason %s', async (reason, happen) => {
    const id = await subscribe();
    await confirm(id);
    await pass(2);
    await happen(id);
    await pass(24 * 4);
    expect(subjects()).toEqual([]);
    expect(await told(id)).toContain(`nurture 1 stopped ${reason}`);
    const [count] = await test.store.countSequences('demo');
    expect(count).toMatchObject({ waiting: 0, stopped: { [reason]: 1 } });
  });

  it('wait for the day to begin where the recipient lives', async () => {
    const id = await subscribe({ country: 'IR', locale: 'fa' });
    nowMs += 12 * HOUR_MS;
    await confirm(id);
    await pass(48);
    const at = (await (await test.read(`/api/leads/${id}/timeline`)).json()).entries.find(
      ({ state }: { state: string }) => state === 'sent',
    ).at;
    const hour = new Intl.DateTimeFormat('en', {
      timeZone: 'Asia/Tehran',
      hour: 'numeric',
      hourCycle: 'h23',
    });
    expect(Number(hour.format(Date.parse(at)))).toBe(9);
    expect(sink.mails[0]?.mail.html).toContain('dir="rtl"');
  });

  it('bring a left cart back once in a fortnight', async () => {
    const id = await subscribe();
    await confirm(id);
    await pass(24 * 12);
    const before = sink.mails.length;
    await post([signal('cart_updated', { value: 100, items: 1 })]);
    await pass(24 * 4);
    expect(subjects().slice(before)).toEqual(['Ваш кошик у «Калина»', 'Другий і останній лист про кошик']);
    await post([signal('cart_updated', { value: 100, items: 2 })]);
    await pass(24 * 4);
    expect(sink.mails).toHaveLength(before + 2);
    nowMs += 14 * DAY_MS;
    await post([signal('cart_updated', { value: 100, items: 3 })]);
    await pass(24 * 4);
    expect(sink.mails).toHaveLength(before + 4);
  });

  it('teach the course to whoever signed up for it, and to nobody else', async () => {
    const reader = await subscribe();
    await confirm(reader);
    const pupil = await subscribe(
      { campaign: 'course', contact: { email: 'taras@kalyna.example', name: 'Тарас' }, locale: 'en' },
      'visitor-of-test-2',
    );
    await confirm(pupil);
    await pass(24 * 14);
    const course = sink.mails.filter(({ mail }) => mail.subject?.startsWith('Lesson'));
    expect(course.map(({ to, mail }) => `${to[0]} ${mail.subject?.slice(0, 13)}`)).toEqual(
      [1, 2, 3, 4, 5].map((lesson) => `taras@kalyna.example Lesson ${lesson} of 5`),
    );
  });

  it('surround a webinar: something before it, something after its end, and nothing once it is cancelled', async () => {
    const early = await subscribe({ campaign: 'live' });
    await confirm(early);
    const around = () => sink.mails.filter(({ mail }) => mail.subject?.includes('«Воронка вдома»'));
    await pass(24 * 2);
    expect(around().map(({ mail }) => mail.subject)).toEqual(['Перед «Воронка вдома»']);
    expect(around()[0]?.mail.text).toContain('середа, 4 березня 2026 р. о 19:00');
    await pass(24);
    expect(around()).toHaveLength(1);
    await pass(24);
    expect(around().map(({ mail }) => mail.subject)).toEqual([
      ...['Перед «Воронка вдома»', 'Після «Воронка вдома»'],
    ]);
    // Whoever comes after its beginning is not told to prepare.
    const late = await subscribe(
      { campaign: 'live', contact: { email: 'taras@kalyna.example' } },
      'visitor-of-test-2',
    );
    await confirm(late);
    await pass(24);
    expect(await told(late)).toEqual(expect.arrayContaining(['webinar 1 skipped past', 'webinar 2 sent']));
    const campaigns = [{ id: 'live', widget: 'webinar', webinar: { ...WEBINAR, isCancelled: true } }];
    const third = await subscribe(
      { campaign: 'live', contact: { email: 'dara@kalyna.example' } },
      'visitor-of-test-3',
    );
    await confirm(third);
    send = openOffice({ ...SITE, campaigns, sequences: [{ preset: 'webinar' }] });
    await pass(24);
    expect(await told(third)).toContain('webinar 1 stopped cancelled');
  });

  it('go once over any number of processes, and never again after one that ended in the middle', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 8; place += 1) {
      const contact = { email: `reader-${place}@kalyna.example` };
      const id = await subscribe({ contact }, `visitor-of-test-${place}`);
      await confirm(id);
      ids.push(id);
    }
    nowMs += 25 * HOUR_MS;
    const offices = [openOffice(), openOffice(), openOffice()];
    const work = async (office: LetterOffice) => {
      do await office.settled(10_000);
      while ((await office()) > 0);
      await office.settled(10_000);
    };
    await Promise.all(offices.map(work));
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual(
      ids.map((_, place) => `reader-${place}@kalyna.example`),
    );
    // The next letters are begun, and the process ends before it knows what came of them.
    nowMs += 3 * DAY_MS;
    for (const run of await test.store.claimRuns(100)) expect(await test.store.beginStep(run)).toBe(true);
    nowMs += 5 * HOUR_MS;
    await work(openOffice());
    expect(sink.mails).toHaveLength(8);
    expect(await told(ids[0] ?? '')).toContain('nurture 2 skipped unknown');
    nowMs += 5 * DAY_MS;
    await work(openOffice());
    expect(sink.mails).toHaveLength(16);
  });

  it('are tried again while the mail server is busy, and end with its last word', async () => {
    const id = await subscribe();
    await confirm(id);
    sink.refuseWith(451);
    await pass(26);
    expect(sink.mails).toHaveLength(0);
    sink.refuseWith(undefined);
    await pass(8);
    expect(sink.mails).toHaveLength(1);
    sink.refuseWith(550);
    await pass(24 * 4);
    expect(await told(id)).toContain('nurture 2 stopped refused 550');
  });

  it('can be tried without a letter: what somebody would get and when, and why not', async () => {
    const id = await subscribe();
    const read = async () => (await test.read(`/api/sequences/nurture/preview?lead=${id}`)).json();
    expect(await read()).toMatchObject({ holds: true, run: null, plan: { stop: 'unconfirmed' } });
    await confirm(id);
    const preview = await read();
    expect(preview).toMatchObject({ holds: true, run: { state: 'waiting', step: 0 }, zone: 'Europe/Kyiv' });
    expect(preview.letters.map(({ at }: { at: string }) => at)).toEqual([
      '2026-03-03T08:00:00.000Z',
      '2026-03-06T08:00:00.000Z',
      '2026-03-11T08:00:00.000Z',
    ]);
    expect(preview.letters[0].text).toContain('v1/unsubscribe/preview');
    expect(sink.mails).toHaveLength(0);
    for (const [path, status] of [
      [`/api/sequences/nobody/preview?lead=${id}`, 404],
      ['/api/sequences/nurture/preview?lead=nobody', 404],
      ['/api/sequences/nurture/preview', 400],
      ['/api/sequences?site=nobody', 400],
    ] as const)
      expect([path, (await test.read(path)).status]).toEqual([path, status]);
    expect((await test.app.request('/api/sequences')).status).toBe(401);
  });
});
