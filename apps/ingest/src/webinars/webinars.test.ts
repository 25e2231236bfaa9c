import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SiteDefinition } from '../sites/siteSchema.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import type { StoreLocation } from '../store/openStore.js';
import { magnetSite, pathOf, promiseOf, submitTo } from '../testing/magnetSite.js';
import { onEachEngine } from '../testing/onEachEngine.js';
import { openTestEngine } from '../testing/openTestEngine.js';
import { startMagnets, type TestMagnets } from '../testing/startMagnets.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const STARTS_AT = Date.UTC(2026, 11, 10, 16);

const webinar: SiteWebinar = {
  ...{ id: 'class', title: { en: 'Brewing class', fa: 'کلاس دم کردن' }, timeZone: 'Europe/Kyiv' },
  ...{ startsAt: new Date(STARTS_AT).toISOString(), durationMinutes: 60, seats: 2 },
  ...{ joinUrl: 'https://meet.example/secret-room', replayUrl: 'https://video.example/secret-film' },
};

const siteWith = (change: Partial<SiteWebinar> = {}): SiteDefinition =>
  magnetSite({
    campaigns: [{ id: 'class', widget: 'webinar', webinar: 'class' }],
    webinars: [{ ...webinar, ...change }],
  });

/** Without the marks of direction and the narrow spaces of dates. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '').replaceAll('\u202f', ' ');

/** What a page says below its title. */
const paragraphsOf = (page: string) =>
  [...plain(page).matchAll(/<p>(.*?)<\/p>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));

onEachEngine('a webinar', (engine) => {
  let magnets: TestMagnets;
  let location: StoreLocation;

  beforeEach(async () => {
    // Two processes wait for each other as long as they do outside of tests.
    location = { ...engine().newLocation(), busyTimeoutMs: 5_000 };
    magnets = await startMagnets(location, siteWith(), STARTS_AT - 3 * DAY_MS);
  });
  afterEach(() => magnets.stop());

  const test = () => magnets.test();
  const signUp = (name: string, lead: Record<string, unknown> = {}) =>
    submitTo(test(), 'class', { contact: { email: `${name}@kalyna.example` }, ...lead });
  const ask = (key: string) => promiseOf(test(), key);
  const read = async (path: string) => test().app.request(path);
  const leadOf = async (key: string) => (await test().store.findLeadByKey('demo', key))?.id ?? '';
  /** Subjects of the letters since the last look, by address. */
  let seen = 0;
  async function letters(): Promise<string[]> {
    await magnets.work();
    const fresh = magnets.sink.mails
      .slice(seen)
      .map(({ to, mail }) => `${to[0]?.split('@')[0]}: ${mail.subject}`);
    seen += fresh.length;
    return fresh.sort();
  }
  beforeEach(() => {
    seen = 0;
  });
  const calendarIn = (place: number) => {
    const { mail } = magnets.sink.mails[place] ?? { mail: { attachments: [] } };
    const file = mail.attachments.find(({ mimeType }) => /calendar|ics/.test(mimeType));
    if (!file) throw new Error('no calendar');
    const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const component = calendar.getFirstSubcomponent('vevent');
    if (!component) throw new Error('no event');
    return { method: calendar.getFirstPropertyValue('method'), event: new ICAL.Event(component), component };
  };

  it('is public but for its links, by the server’s clock', async () => {
    const config = JSON.stringify(await (await read('/v1/config/demo')).json());
    expect(config).toContain('Brewing class');
    expect(config).not.toContain('secret');
    const states: string[] = [];
    for (const atMs of [-DAY_MS, -15 * MINUTE_MS, 0, HOUR_MS]) {
      magnets.advance(STARTS_AT + atMs - magnets.nowMs());
      const answer = await read('/v1/webinars/demo/class');
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const told = await answer.json();
      expect(Date.parse(told.serverTime)).toBe(magnets.nowMs());
      expect(told).toMatchObject({ id: 'class', seatsLeft: 2, hasReplay: true });
      expect(JSON.stringify(told)).not.toContain('secret');
      states.push(told.state);
    }
    expect(states).toEqual(['before', 'soon', 'live', 'over']);
    for (const path of ['/v1/webinars/demo/class.ics', '/v1/webinars/class.ics?site=demo']) {
      const answer = await read(path);
      expect(answer.headers.get('content-type')).toContain('text/calendar');
      const text = await answer.text();
      expect(text).not.toMatch(/secret|join/);
      const event = new ICAL.Event(
        new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
      );
      expect(event.startDate.toJSDate().getTime()).toBe(STARTS_AT);
    }
    expect((await read('/v1/webinars/demo/other')).status).toBe(404);
    expect((await read('/v1/webinars/nowhere/class')).status).toBe(404);
  });

  it('gives fifty people at once exactly the seats that are there, over two processes', async () => {
    const other = await magnets.open();
    const keys = await Promise.all(Array.from({ length: 50 }, (_, place) => signUp(`guest-${place}`)));
    const promises = await Promise.all([
      ...keys.map((key) => ask(key)),
      ...keys.map((key) => promiseOf(other, key)),
      magnets.work(),
    ]);
    const told = promises.slice(0, 100);
    expect(told.filter(({ seat }) => seat === 'reserved')).toHaveLength(4);
    const waiting = told.slice(0, 50).filter(({ seat }) => seat === 'waiting');
    expect(waiting).toHaveLength(48);
    // What both say of one lead is the same.
    expect(told.slice(50).map(({ seat }) => seat)).toEqual(told.slice(0, 50).map(({ seat }) => seat));
    await other.stop();
    await magnets.restart();
    const later = await Promise.all(keys.map((key) => ask(key)));
    expect(later.map(({ seat }) => seat)).toEqual(told.slice(0, 50).map(({ seat }) => seat));
    const places = later.filter(({ seat }) => seat === 'waiting').map(({ place }) => place);
    expect(places.sort((one, two) => one - two)).toEqual(Array.from({ length: 48 }, (_, place) => place + 1));
    expect(await (await read('/v1/webinars/demo/class')).json()).toMatchObject({ seatsLeft: 0 });
  });

  it('gives a mailbox one seat, however its address is written', async () => {
    const addresses = ['olena@gmail.com', 'O.lena+class@gmail.com'];
    const keys: string[] = [];
    for (const email of addresses) keys.push(await signUp('', { contact: { email } }));
    const [one, two] = [await ask(keys[0] ?? ''), await ask(keys[1] ?? '')];
    expect([one.seat, two.seat]).toEqual(['reserved', 'reserved']);
    expect(two.joinUrl).toBe(one.joinUrl);
    expect(await (await read('/v1/webinars/demo/class')).json()).toMatchObject({ seatsLeft: 1 });
  });

  it('moves up who waits when a seat is given up, is no lead’s any more, or is erased', async () => {
    const keys: string[] = [];
    for (const name of ['anna', 'bohdan', 'cyrus', 'dara', 'emil']) {
      keys.push(await signUp(name));
      await ask(keys.at(-1) ?? '');
    }
    expect(await letters()).toEqual([
      'anna: Your seat: Brewing class',
      'bohdan: Your seat: Brewing class',
      ...['cyrus', 'dara', 'emil'].map((name) => `${name}: You are in the line: Brewing class`),
    ]);
    const [anna = '', bohdan = '', cyrus = '', dara = '', emil = ''] = keys;
    expect(await ask(dara)).toMatchObject({ seat: 'waiting', place: 2 });
    await test().store.overrule(await leadOf(anna), 'not-a-lead', 'admin');
    expect(await letters()).toEqual(['cyrus: A seat is free for you: Brewing class']);
    expect(await ask(anna)).toBeNull();
    expect(await ask(dara)).toMatchObject({ seat: 'waiting', place: 1 });
    // The link of the letter asks first.
    const { joinUrl } = await ask(bohdan);
    const path = pathOf(joinUrl).replace('/join/', '/seats/');
    expect((await read(path)).status).toBe(200);
    expect((await ask(bohdan)).seat).toBe('reserved');
    expect((await test().post(path, '')).status).toBe(200);
    expect(await ask(bohdan)).toBeNull();
    expect(await letters()).toEqual(['dara: A seat is free for you: Brewing class']);
    expect((await test().ask('POST', `/api/leads/${await leadOf(cyrus)}/cancel-seat`)).status).toBe(200);
    expect(await letters()).toEqual(['emil: A seat is free for you: Brewing class']);
    expect((await ask(emil)).joinUrl).toContain('/v1/join/');
    // Erased, with all that hangs on the lead.
    const frida = await signUp('frida');
    expect(await ask(frida)).toMatchObject({ seat: 'waiting', place: 1 });
    // The link by which a place in the line is given up leads nobody in.
    expect(await letters()).toContain('frida: You are in the line: Brewing class');
    const texts = magnets.sink.mails.map(({ mail }) => mail.text ?? '');
    const [, token] =
      /\/v1\/seats\/(\S+)/.exec(texts.findLast((text) => text.includes('/v1/seats/')) ?? '') ?? [];
    const nowMs = magnets.nowMs();
    magnets.advance(STARTS_AT - nowMs);
    expect((await read(`/v1/join/${token}`)).status).toBe(200);
    magnets.advance(nowMs - STARTS_AT);
    const { writer, close } = await openTestEngine(location);
    await writer
      .deleteFrom('leads')
      .where('id', '=', await leadOf(dara))
      .execute();
    await close();
    expect(await letters()).toEqual(['frida: A seat is free for you: Brewing class']);
    // Released after all: at the end of the line.
    await test().store.overrule(await leadOf(anna), 'lead', 'admin');
    expect(await ask(anna)).toMatchObject({ seat: 'waiting', place: 1 });
    // Whoever gave it up may come again.
    expect(await ask(await signUp('bohdan'))).toMatchObject({ seat: 'waiting', place: 2 });
    expect(await (await read('/v1/webinars/demo/class')).json()).toMatchObject({ seatsLeft: 0 });
  });

  it('writes at once, a day and an hour before, when it begins and when it can be seen again; each once', async () => {
    const key = await signUp('olena');
    await ask(key);
    expect(await letters()).toEqual(['olena: Your seat: Brewing class']);
    const { method, event, component } = calendarIn(0);
    expect([method, event.startDate.toJSDate().getTime(), event.sequence]).toEqual(['PUBLISH', STARTS_AT, 0]);
    expect(component.getFirstPropertyValue('url')).toContain('https://forms.example/v1/join/');
    expect(magnets.sink.mails[0]?.mail.text).toContain('Thursday, December 10, 2026 at 6:00');
    const told: string[] = [];
    for (let minutes = 0; minutes < 4 * 24 * 60; minutes += 5) {
      if (minutes === 2_000) await magnets.restart();
      magnets.advance(5 * MINUTE_MS);
      for (const letter of await letters())
        told.push(`${(magnets.nowMs() - STARTS_AT) / MINUTE_MS} ${letter}`);
    }
    expect(told).toEqual([
      '-1440 olena: Tomorrow: Brewing class',
      '-60 olena: In an hour: Brewing class',
      '0 olena: It has begun: Brewing class',
      '60 olena: The recording: Brewing class',
    ]);
    expect(`${magnets.sink.mails.map(({ raw }) => raw)}`).not.toContain('secret');
  });

  it('leaves out a reminder whose time has passed', async () => {
    const early = await signUp('early');
    await ask(early);
    magnets.advance(STARTS_AT - 20 * HOUR_MS - magnets.nowMs());
    const late = await signUp('late');
    await ask(late);
    expect(await letters()).toEqual(
      [
        'early: Tomorrow: Brewing class',
        ...['early: Your seat: Brewing class', 'late: Your seat: Brewing class'],
      ].sort(),
    );
    // Nobody was there to send it.
    magnets.advance(STARTS_AT + 20 * MINUTE_MS - magnets.nowMs());
    expect(await letters()).toEqual([]);
    const states = await test().store.listMails(await leadOf(early));
    expect(states.filter(({ code }) => code === 'missed').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['webinar-hour', 'webinar-live']),
    );
  });

  it('tells of another date, moves its reminders, and takes itself out of calendars', async () => {
    const key = await signUp('olena');
    await ask(key);
    await letters();
    const uid = calendarIn(0).event.uid;
    const moved = STARTS_AT + 5 * DAY_MS;
    await magnets.restart(siteWith({ startsAt: new Date(moved).toISOString(), revision: 1 }));
    expect(await letters()).toEqual(['olena: New date: Brewing class']);
    expect(calendarIn(1)).toMatchObject({ method: 'PUBLISH', event: { uid, sequence: 1 } });
    expect(calendarIn(1).event.startDate.toJSDate().getTime()).toBe(moved);
    // A start with what is known tells nothing; one with an older file neither.
    await magnets.restart();
    expect(await letters()).toEqual([]);
    magnets.advance(STARTS_AT - magnets.nowMs());
    expect(await letters()).toEqual([]);
    magnets.advance(moved - DAY_MS - magnets.nowMs());
    expect(await letters()).toEqual(['olena: Tomorrow: Brewing class']);
    const { joinUrl } = await ask(key);
    await magnets.restart(
      siteWith({ startsAt: new Date(moved).toISOString(), revision: 2, isCancelled: true }),
    );
    expect(await letters()).toEqual(['olena: Cancelled: Brewing class']);
    const last = calendarIn(magnets.sink.mails.length - 1);
    expect(last).toMatchObject({ method: 'CANCEL', event: { uid, sequence: 2 } });
    expect(await ask(key)).toBeNull();
    expect(await (await read(pathOf(joinUrl))).text()).toContain('does not take place');
    expect(await (await read('/v1/webinars/demo/class.ics')).text()).toContain('METHOD:CANCEL');
    magnets.advance(2 * DAY_MS);
    expect(await letters()).toEqual([]);
    expect(magnets.sink.mails).toHaveLength(4);
  });

  it('lets in by a personal link, and notes who came once', async () => {
    const contact = { email: 'olena@kalyna.example' };
    const key = await submitTo(test(), 'class', { contact }, { visitor: 'visitor-olena-0001' });
    const { joinUrl, icsUrl } = await ask(key);
    const personal = await read(pathOf(icsUrl));
    expect((await personal.text()).replaceAll('\r\n ', '')).toContain(`URL:${joinUrl}`);
    const join = (
      agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      method = 'GET',
    ) => test().app.request(pathOf(joinUrl), { method, headers: { 'user-agent': agent } });
    const joined = async () => {
      await test().projectAll();
      const { entries } = await (await test().read(`/api/leads/${await leadOf(key)}/timeline`)).json();
      return JSON.stringify(entries).split('webinar_joined').length - 1;
    };
    magnets.advance(STARTS_AT - 15 * MINUTE_MS - 1 - magnets.nowMs());
    expect((await join()).status).toBe(200);
    expect(await joined()).toBe(0);
    magnets.advance(1);
    const first = await join('Googlebot/2.1');
    expect([first.status, first.headers.get('location')]).toEqual([303, 'https://meet.example/secret-room']);
    await join(undefined, 'HEAD');
    expect(await joined()).toBe(0);
    for (let click = 0; click < 3; click += 1) expect((await join()).status).toBe(303);
    expect(await joined()).toBe(1);
    magnets.advance(2 * HOUR_MS);
    expect((await join()).headers.get('location')).toBe('https://video.example/secret-film');
    const waiting = [await signUp('two'), await signUp('three')];
    expect((await Promise.all(waiting.map((each) => ask(each)))).map(({ seat }) => seat)).toEqual([
      'reserved',
      'reserved',
    ]);
    const token = pathOf(joinUrl).split('/').at(-1) ?? '';
    expect((await read(`/v1/join/${token}x`)).status).toBe(404);
    expect((await read(`/v1/webinars/demo/class.ics?seat=${token}x`)).status).toBe(404);
  });

  it('tells who comes early when it begins, in his language and by his clock', async () => {
    await magnets.restart(siteWith({ seats: undefined }));
    const told: (readonly string[])[] = [];
    for (const [locale, country] of [
      ['en', 'US'],
      ['en', 'IR'],
      ['uk', 'UA'],
      ['fa', 'IR'],
    ] as const) {
      const { joinUrl, icsUrl } = await ask(await signUp(`guest-${told.length}`, { locale, country }));
      const answer = await read(pathOf(joinUrl));
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const text = await answer.text();
      expect(text).toContain(`<html lang="${locale}" dir="${locale === 'fa' ? 'rtl' : 'ltr'}">`);
      expect(text).toContain(`<a href="${icsUrl}">`);
      expect(text).not.toMatch(/secret|<script/);
      told.push(paragraphsOf(text));
    }
    const link =
      'This same link lets you in, from 15 minutes before the start. If this page stays open, it leads on by itself.';
    expect(told).toEqual([
      [
        'It begins on Thursday, December 10, 2026 at 6:00 PM (Eastern European Standard Time).',
        ...[link, 'Put it into your calendar'],
      ],
      [
        'It begins on Thursday, December 10, 2026 at 7:30 PM (Iran Standard Time).',
        'By the host’s clock: Thursday, December 10, 2026 at 6:00 PM (Eastern European Standard Time).',
        ...[link, 'Put it into your calendar'],
      ],
      [
        'Початок: четвер, 10 грудня 2026 р. о 18:00 (за східноєвропейським стандартним часом).',
        'Це саме посилання впустить вас, щойно до початку залишиться 15 хв. Якщо сторінка відкрита, вона перейде туди сама.',
        'Додати до календаря',
      ],
      [
        'آغاز: پنجشنبه ۱۹ آذر ۱۴۰۵ ساعت ۱۹:۳۰ (وقت عادی ایران).',
        'به وقت برگزارکننده: پنجشنبه ۱۹ آذر ۱۴۰۵ ساعت ۱۸:۰۰ (وقت عادی شرق اروپا).',
        'با همین پیوند، از ۱۵ دقیقه پیش از آغاز وارد می‌شوید. اگر این صفحه باز بماند، خودش شما را به آنجا می‌برد.',
        'افزودن به تقویم',
      ],
    ]);
  });

  it('asks again from an early page when the doors open, and each hour before: the date may have changed', async () => {
    const { joinUrl } = await ask(await signUp('olena'));
    const refreshAt = async (atMs: number) => {
      magnets.advance(atMs - magnets.nowMs());
      return (await read(pathOf(joinUrl))).headers.get('refresh');
    };
    const opensAt = STARTS_AT - 15 * MINUTE_MS;
    expect(await refreshAt(opensAt - 2 * DAY_MS)).toBe('3600');
    expect(await refreshAt(opensAt - HOUR_MS - 1)).toBe('3600');
    expect(await refreshAt(opensAt - 90_500)).toBe('91');
    expect(await refreshAt(opensAt - 1)).toBe('1');
    await magnets.restart(siteWith({ startsAt: new Date(STARTS_AT + DAY_MS).toISOString(), revision: 1 }));
    expect(await refreshAt(opensAt)).toBe('3600');
    expect(await (await read(pathOf(joinUrl))).text()).toContain('Friday, December 11');
    await magnets.restart(
      siteWith({ startsAt: new Date(STARTS_AT + DAY_MS).toISOString(), revision: 2, isCancelled: true }),
    );
    const gone = await read(pathOf(joinUrl));
    expect(await gone.text()).toContain('does not take place');
    expect(gone.headers.get('refresh')).toBeNull();
  });

  it('writes the hour by the reader’s clock, and by the host’s where that is another', async () => {
    await magnets.restart(siteWith({ seats: undefined }));
    for (const [name, country] of [
      ['abroad', 'IR'],
      ['home', 'UA'],
      ['somewhere', 'US'],
    ] as const)
      await ask(await signUp(name, { country }));
    magnets.advance(STARTS_AT - magnets.nowMs());
    await letters();
    const linesTo = (name: string, subject: string) =>
      magnets.sink.mails
        .filter(({ to, mail }) => to[0]?.startsWith(name) && mail.subject?.startsWith(subject))
        .flatMap(({ mail }) => plain(mail.text ?? '').split('\n'))
        .filter((line) => /begins|clock/.test(line));
    const host = 'Thursday, December 10, 2026 at 6:00 PM (Eastern European Standard Time).';
    expect(linesTo('abroad', 'Your seat')).toEqual([
      'Your seat is reserved. It begins on Thursday, December 10, 2026 at 7:30 PM (Iran Standard Time).',
      `By the host’s clock: ${host}`,
    ]);
    for (const name of ['home', 'somewhere'])
      expect(linesTo(name, 'Your seat')).toEqual([`Your seat is reserved. It begins on ${host}`]);
    // No date, no clock.
    expect(linesTo('abroad', 'It has begun')).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  it('keeps its word when whoever took the work dies, and nobody asks', async () => {
    await signUp('olena');
    // Taken, and never heard of again.
    expect(await test().store.claimJobs(['promise'], 10)).toHaveLength(1);
    await magnets.restart();
    expect(await letters()).toEqual([]);
    magnets.advance(6 * MINUTE_MS);
    expect(await letters()).toEqual(['olena: Your seat: Brewing class']);
    magnets.advance(6 * MINUTE_MS);
    expect(await letters()).toEqual([]);
  });

  it('shows the recording to those who waited in vain, too', async () => {
    for (const name of ['anna', 'bohdan', 'cyrus']) await ask(await signUp(name));
    await letters();
    magnets.advance(STARTS_AT + HOUR_MS - magnets.nowMs());
    expect(await letters()).toEqual(
      ['anna', 'bohdan', 'cyrus'].map((name) => `${name}: The recording: Brewing class`),
    );
  });

  it('speaks the language of whoever signed up', async () => {
    await ask(await signUp('dara', { locale: 'fa-IR' }));
    expect(await letters()).toEqual(['dara: جای شما: کلاس دم کردن']);
    const { mail } = magnets.sink.mails[0] ?? {};
    expect(mail?.html).toContain('dir="rtl"');
    expect(mail?.text).toContain('پنجشنبه ۱۹ آذر ۱۴۰۵');
  });
});
