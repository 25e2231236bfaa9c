import type { Clock } from '@lodestone/core';
import { type Context, Hono } from 'hono';
import { chooseLocale } from '../forms/chooseLocale.js';
import type { FormLocale } from '../forms/FormTexts.js';
import type { AppEnv } from '../http/AppEnv.js';
import { readBody } from '../http/readBody.js';
import type { Tokens } from '../letters/createTokens.js';
import { unknownLinkPage } from '../letters/letterPages.js';
import { assetResentPage, filePage, overPage } from '../magnetFiles/assetPages.js';
import { openFile } from '../magnetFiles/openFile.js';
import { signGrant } from '../magnetFiles/promiseAsset.js';
import { chooseRange, serveFile } from '../magnetFiles/serveFile.js';
import type { SiteAsset } from '../sites/assetSchema.js';
import type { Site, Sites } from '../sites/createSites.js';
import { hashMailbox } from '../store/mail/hashMailbox.js';
import type { Grant } from '../store/promises/PromiseStore.js';
import { type Store, type StoredLead, verdictOf } from '../store/Store.js';

export interface AssetLinkOptions {
  store: Store;
  sites: Sites;
  tokens: Tokens;
  clock: Pick<Clock, 'nowMs'>;
}

const MAX_BODY_BYTES = 1_024;

/** What a link to a file leads to. */
interface Found {
  lead: StoredLead;
  site: Site;
  asset: SiteAsset;
  grant: Grant;
  locale: FormLocale;
  /** Of the link: an older one than the grant's gives nothing. */
  issue: number;
  canBeMailed: boolean;
}

/**
 * The links to files that were promised. `/v1/assets/:token` gives the file, whole or in parts; `/v1/files/:token`, which
 * stands in letters, shows a page whose button confirms the address and leads there. What is over offers a new link.
 */
export function assetLinkRoutes({ store, sites, tokens, clock }: AssetLinkOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  async function find(c: Context<AppEnv>, kind: 'asset' | 'file'): Promise<Found | undefined> {
    const token = tokens.read(c.req.param('token') ?? '', kind);
    const lead = token && (await store.findLead(token.leadId));
    const grant = lead && (await store.readGrant(lead.id));
    const site = lead && sites.find(lead.site);
    const magnet = lead && site?.magnet(lead.campaign);
    if (!grant || grant.isRevoked || verdictOf(lead) !== 'lead') return undefined;
    if (!site || magnet?.kind !== 'asset' || magnet.asset.id !== grant.assetId) return undefined;
    return {
      ...{ lead, site, grant, asset: magnet.asset, issue: Number(token.part) },
      locale: chooseLocale(lead.locale, c.req.header('accept-language')),
      canBeMailed: site.mail !== undefined && lead.contact.email !== undefined,
    };
  }

  const unknown = (c: Context<AppEnv>) =>
    unknownLinkPage(chooseLocale(undefined, c.req.header('accept-language')));
  const over = ({ locale, canBeMailed }: Found) => overPage(locale, canBeMailed);
  const isOver = ({ grant, issue }: Found) =>
    grant.issue !== issue || grant.expiresAtMs <= clock.nowMs() || grant.used >= grant.downloads;

  async function readAction(c: Context<AppEnv>): Promise<string | null> {
    const body = await readBody(c.req.raw, MAX_BODY_BYTES);
    return new URLSearchParams(new TextDecoder().decode(body)).get('action');
  }

  async function resend({ lead, locale, canBeMailed }: Found): Promise<Response> {
    if (!canBeMailed) return overPage(locale, false);
    await store.repeatJob(lead.id, 'asset');
    return assetResentPage(locale);
  }

  async function confirm({ lead, site }: Found): Promise<void> {
    const purposes = lead.consents
      .filter(({ granted, purpose }) => granted && site.mail?.doubleOptIn.includes(purpose))
      .map(({ purpose }) => purpose);
    const { email } = lead.contact;
    if (email === undefined || purposes.length === 0) return;
    await store.confirm(lead.id, purposes, hashMailbox(lead.site, email));
  }

  app.get('/v1/assets/:token', async (c) => {
    const found = await find(c, 'asset');
    if (!found) return unknown(c);
    const { asset, lead, issue } = found;
    const { method } = c.req;
    const request = { method, range: c.req.header('range'), ifRange: c.req.header('if-range') };
    if (method === 'HEAD' && isOver(found)) return over(found);
    const file = await openFile(asset.file);
    const range = chooseRange(file, request);
    const isCounted = method !== 'HEAD' && range !== 'unsatisfiable';
    const hasFirstByte = typeof range !== 'object' || range.first === 0;
    const word = isCounted ? await store.countDownload(lead.id, issue, hasFirstByte) : 'free';
    if (word !== 'refused') return serveFile(asset, file, request, range);
    await file.close();
    return over(found);
  });

  app.post('/v1/assets/:token', async (c) => {
    const found = await find(c, 'asset');
    if (!found) return unknown(c);
    return (await readAction(c)) === 'resend' ? resend(found) : over(found);
  });

  app.get('/v1/files/:token', async (c) => {
    const found = await find(c, 'file');
    if (!found) return unknown(c);
    return isOver(found) ? over(found) : filePage(found.locale, found.asset);
  });

  app.post('/v1/files/:token', async (c) => {
    const found = await find(c, 'file');
    if (!found) return unknown(c);
    if ((await readAction(c)) === 'resend') return resend(found);
    if (isOver(found)) return over(found);
    await confirm(found);
    return c.redirect(`../assets/${signGrant(tokens, 'asset', found.grant)}`, 303);
  });
  return app;
}
