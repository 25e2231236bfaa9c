import type { Clock } from '@lodestone/core';
import { type Context, Hono } from 'hono';
import { chooseLocale } from '../forms/chooseLocale.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import type { Token, Tokens } from '../letters/createTokens.js';
import {
  confirmedPage,
  confirmPage,
  expiredPage,
  type LetterPage,
  resentPage,
  unknownLinkPage,
  unsubscribedPage,
  unsubscribePage,
} from '../letters/letterPages.js';
import { senderName } from '../letters/senderName.js';
import type { Sites } from '../sites/createSites.js';
import type { SiteMail } from '../sites/siteSchema.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { Store, StoredLead } from '../store/Store.js';

export interface LetterRouteOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
}

const MAX_BODY_BYTES = 1_024;

/** What a link in a letter leads to. */
interface Found {
  token: Token;
  lead: StoredLead;
  mail: SiteMail;
  mailboxHash: string;
  page: LetterPage;
}

/**
 * The links of letters. GET (and HEAD) only shows, because programs that look for harm open every link of a mail; POST acts,
 * without cookies, as often as it comes. Purposes are those that were ticked with the lead.
 */
export function letterRoutes({ store, sites, tokens, clock }: LetterRouteOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function find(c: Context<AppEnv>, kind: Token['kind']): Promise<Found | undefined> {
    const token = tokens.read(c.req.param('token') ?? '', kind);
    const lead = token && (await store.findLead(token.leadId));
    const mail = lead && sites.find(lead.site)?.mail;
    const address = lead?.contact.email;
    if (!token || !mail || !address) return undefined;
    const locale = chooseLocale(lead.locale, c.req.header('accept-language'));
    const page = { locale, name: senderName(mail, locale), address };
    return { token, lead, mail, mailboxHash: hashMailbox(lead.site, address), page };
  }

  /** Of those that were ticked: what a confirmation confirms, or of what there are letters to unsubscribe from. */
  const purposesOf = ({ token, lead, mail }: Found): string[] => {
    const sequences = token.kind === 'unsubscribe' ? (sites.find(lead.site)?.sequences ?? []) : [];
    const lettered = new Set([...mail.doubleOptIn, ...sequences.map(({ purpose }) => purpose)]);
    return lead.consents
      .filter(({ granted, purpose }) => granted && lettered.has(purpose))
      .map(({ purpose }) => purpose);
  };

  const unknown = (c: Context<AppEnv>) =>
    unknownLinkPage(chooseLocale(undefined, c.req.header('accept-language')));

  /** The mailbox said no after it had said yes with this lead. */
  const hasLeft = (found: Found) => {
    const consents = found.lead.consents.filter(({ purpose }) => purposesOf(found).includes(purpose));
    return consents.length > 0 && consents.every(({ unsubscribedAtMs }) => unsubscribedAtMs !== undefined);
  };

  /** Every purpose was confirmed with this very lead. */
  async function isUsed(found: Found): Promise<boolean> {
    const confirmed = await store.listConfirmed(found.lead.id);
    return purposesOf(found).every((purpose) => confirmed.includes(purpose));
  }

  const isOver = ({ token }: Found) => (token.expiresAtMs ?? Number.POSITIVE_INFINITY) < clock.nowMs();

  app.get('/v1/confirm/:token', async (c) => {
    const found = await find(c, 'confirm');
    if (!found) return unknown(c);
    if (await isUsed(found)) return (hasLeft(found) ? unsubscribedPage : confirmedPage)(found.page);
    return isOver(found) ? expiredPage(found.page) : confirmPage(found.page);
  });

  app.post('/v1/confirm/:token', async (c) => {
    const found = await find(c, 'confirm');
    if (!found) return unknown(c);
    const form = new URLSearchParams(new TextDecoder().decode(await readBody(c.req.raw, MAX_BODY_BYTES)));
    if (form.get('action') === 'resend') {
      await store.resendMail(found.lead.id);
      return resentPage(found.page);
    }
    if (await isUsed(found)) return (hasLeft(found) ? unsubscribedPage : confirmedPage)(found.page);
    if (isOver(found)) return expiredPage(found.page);
    await store.confirm(found.lead.id, purposesOf(found), found.mailboxHash);
    return confirmedPage(found.page);
  });

  app.get('/v1/unsubscribe/:token', async (c) => {
    const found = await find(c, 'unsubscribe');
    if (!found) return unknown(c);
    return (hasLeft(found) ? unsubscribedPage : unsubscribePage)(found.page);
  });

  app.post('/v1/unsubscribe/:token', async (c) => {
    const found = await find(c, 'unsubscribe');
    if (!found) return unknown(c);
    const { site } = found.lead;
    await store.suppress({ site, mailboxHash: found.mailboxHash, purposes: purposesOf(found) });
    return unsubscribedPage(found.page);
  });
  return app;
}
