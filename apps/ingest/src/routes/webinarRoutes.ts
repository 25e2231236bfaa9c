import type { Clock } from '@lodestone/core';
import { webinarCardSchema } from '@lodestone/schema/zod';
import { type Context, Hono } from 'hono';
import { isbot } from 'isbot';
import { chooseLocale } from '../forms/chooseLocale.js';
import type { FormLocale } from '../forms/FormTexts.js';
import type { AppEnv } from '../http/AppEnv.js';
import { ownOriginOf } from '../http/origin.js';
import { toProblemResponse } from '../http/problem.js';
import { readBody } from '../http/readBody.js';
import type { GroupCommit } from '../intake/createGroupCommit.js';
import type { Tokens } from '../letters/createTokens.js';
import { unknownLinkPage } from '../letters/letterPages.js';
import { contentDisposition } from '../magnetFiles/contentDisposition.js';
import { holderOf } from '../promises/holderOf.js';
import type { Site, Sites } from '../sites/createSites.js';
import type { SiteWebinar } from '../sites/webinarSchema.js';
import { type Store, type StoredLead, verdictOf } from '../store/Store.js';
import { calendarOf } from '../webinars/calendarOf.js';
import { noteAttendance } from '../webinars/noteAttendance.js';
import { calendarUrlOf, joinUrlOf } from '../webinars/promiseSeat.js';
import { seatGivenUpPage, seatPage, webinarEarlyPage, webinarOverPage } from '../webinars/webinarPages.js';
import { stateOf } from '../webinars/webinarTimes.js';

export interface WebinarRouteOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  groupCommit: GroupCommit;
  clock: Pick<Clock, 'nowMs'>;
  /** Where this server is reached from outside, with a slash at its end; else as it was asked. */
  publicUrl?: string | undefined;
}

const PUBLIC = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
const MAX_BODY_BYTES = 1_024;
const ICS = '.ics';

/** Whoever has a seat. */
interface Attendee {
  lead: StoredLead;
  webinar: SiteWebinar;
  locale: FormLocale;
  isWaiting: boolean;
}

/**
 * Webinars: `GET /v1/webinars/:site/:id` with the seats that are left, `…/:id.ics` (`/v1/webinars/:id.ics?site=` is the same),
 * the personal way in and the page on which a seat is given up.
 */
export function webinarRoutes(options: WebinarRouteOptions): Hono<AppEnv> {
  const { store, sites, tokens, groupCommit, clock, publicUrl } = options;
  const app = new Hono<AppEnv>();

  async function findAttendee(c: Context<AppEnv>, text: string): Promise<Attendee | undefined> {
    const token = tokens.read(text, 'seat');
    const lead = token && (await store.findLead(token.leadId));
    const magnet = lead && sites.find(lead.site)?.magnet(lead.campaign);
    if (!lead || magnet?.kind !== 'webinar' || verdictOf(lead) !== 'lead') return undefined;
    const seat = await store.findSeat(lead.site, magnet.webinar.id, holderOf(lead));
    if (seat?.state !== 'reserved' && seat?.state !== 'waiting') return undefined;
    const locale = chooseLocale(lead.locale, c.req.header('accept-language'));
    return { lead, locale, webinar: magnet.webinar, isWaiting: seat.state === 'waiting' };
  }

  const localeOf = (c: Context<AppEnv>) =>
    chooseLocale(c.req.query('locale'), c.req.header('accept-language'));
  const notFound = () => toProblemResponse('http/not-found', { status: 404, headers: PUBLIC });

  async function tell(site: Site, webinar: SiteWebinar): Promise<Response> {
    const nowMs = clock.nowMs();
    const { seats } = webinar;
    const taken = seats === undefined ? 0 : await store.countSeats(site.id, webinar.id);
    const card = webinarCardSchema.parse({ ...(webinar.replayUrl && { hasReplay: true }), ...webinar });
    const seatsLeft = seats === undefined ? null : Math.max(0, seats - taken);
    const state = stateOf(webinar, nowMs);
    const told = { ...card, seatsLeft, state, serverTime: new Date(nowMs).toISOString() };
    return Response.json(told, { headers: PUBLIC });
  }

  async function giveCalendar(c: Context<AppEnv>, site: Site, webinar: SiteWebinar): Promise<Response> {
    const text = c.req.query('seat');
    const attendee = text === undefined ? undefined : await findAttendee(c, text);
    if (text !== undefined && attendee?.webinar.id !== webinar.id) return notFound();
    const sequence = await store.readSequence(site.id, webinar.id);
    const { method, content } = calendarOf({
      ...{ site: site.id, webinar, mail: site.mail, sequence, nowMs: clock.nowMs() },
      locale: attendee?.locale ?? localeOf(c),
      joinUrl: text === undefined ? undefined : joinUrlOf(publicUrl ?? `${ownOriginOf(c)}/`, text),
    });
    const headers = {
      ...PUBLIC,
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': contentDisposition(`${webinar.id}${ICS}`),
      'x-content-type-options': 'nosniff',
    };
    return new Response(content, { headers });
  }

  async function answer(c: Context<AppEnv>, siteId: string, name: string): Promise<Response> {
    const site = sites.find(siteId);
    const isCalendar = name.endsWith(ICS);
    const id = isCalendar ? name.slice(0, -ICS.length) : name;
    const webinar = site?.webinars.find((each) => each.id === id);
    if (!site || !webinar) return notFound();
    return isCalendar ? giveCalendar(c, site, webinar) : tell(site, webinar);
  }

  app.get('/v1/webinars/:site/:name', async (c) => answer(c, c.req.param('site'), c.req.param('name')));
  app.get('/v1/webinars/:name', async (c) => answer(c, c.req.query('site') ?? '', c.req.param('name')));

  app.get('/v1/join/:token', async (c) => {
    const found = await findAttendee(c, c.req.param('token'));
    if (!found) return unknownLinkPage(localeOf(c));
    const { lead, webinar, locale, isWaiting } = found;
    const nowMs = clock.nowMs();
    const state = stateOf(webinar, nowMs);
    if (state === 'before') {
      const base = publicUrl ?? `${ownOriginOf(c)}/`;
      const calendarUrl = calendarUrlOf(base, lead.site, webinar.id, c.req.param('token'));
      return webinarEarlyPage({ webinar, lead, locale, calendarUrl, nowMs });
    }
    const isOver = state === 'over';
    // Who waits for a seat has a link to give the place up, and no way in by it.
    if (isWaiting && !isOver) return seatPage(locale);
    const target = isOver && !webinar.isCancelled ? webinar.replayUrl : webinar.joinUrl;
    if (webinar.isCancelled || target === undefined)
      return webinarOverPage(locale, webinar.isCancelled === true);
    // Programs that open the links of a letter have not come in.
    const isPerson = c.req.method === 'GET' && !isbot(c.req.header('user-agent'));
    if (isPerson && !isOver) await noteAttendance({ store, groupCommit, clock }, lead, webinar.id);
    const headers = { location: target, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
    return new Response(null, { status: 303, headers });
  });

  app.get('/v1/seats/:token', async (c) => {
    const found = await findAttendee(c, c.req.param('token'));
    return found ? seatPage(found.locale) : unknownLinkPage(localeOf(c));
  });

  app.post('/v1/seats/:token', async (c) => {
    await readBody(c.req.raw, MAX_BODY_BYTES);
    const found = await findAttendee(c, c.req.param('token'));
    if (!found) return unknownLinkPage(localeOf(c));
    await store.cancelSeat(found.lead.id);
    return seatGivenUpPage(found.locale);
  });
  return app;
}
