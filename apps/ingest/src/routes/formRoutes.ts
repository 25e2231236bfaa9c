import type { Clock } from '@lodestone/core';
import { LIMITS } from '@lodestone/schema';
import { itemSchema } from '@lodestone/schema/zod';
import { type Context, Hono } from 'hono';
import { checkForm, type FormProblems } from '../forms/checkForm.js';
import { chooseLocale } from '../forms/chooseLocale.js';
import { parseForm } from '../forms/parseForm.js';
import { thanksPage } from '../forms/thanksPage.js';
import {
  type FormSubmission,
  hashOfForm,
  keyBesideTaken,
  keysOfForm,
  toLeadItem,
} from '../forms/toLeadItem.js';
import { unusablePage } from '../forms/unusablePage.js';
import type { AppEnv } from '../http/AppEnv.js';
import type { ClientAddress } from '../http/clientAddress.js';
import { originOf, ownOriginOf } from '../http/origin.js';
import { ProblemError } from '../http/problem.js';
import { expectedBytes, mediaTypeOf, readBody } from '../http/readBody.js';
import type { Admission } from '../intake/createAdmission.js';
import type { Intake } from '../intake/createIntake.js';
import type { ReadSigns, RequestSigns } from '../intake/createReadSigns.js';
import type { Site, Sites } from '../sites/createSites.js';
import { type Store, StoreUnavailableError } from '../store/Store.js';

export interface FormOptions {
  intake: Intake;
  admission: Admission;
  sites: Sites;
  store: Pick<Store, 'hasItem'>;
  clock: Pick<Clock, 'nowMs'>;
  clientAddress: ClientAddress;
  readSigns: ReadSigns;
}

/** Forms posted without JavaScript: `POST /v1/forms/:site/:campaign` and the page that thanks. */
export function formRoutes(options: FormOptions): Hono<AppEnv> {
  const { admission, sites } = options;
  const app = new Hono<AppEnv>();

  app.post('/v1/forms/:site/:campaign', (c) =>
    admission.run(expectedBytes(c.req.header('content-length'), LIMITS.envelopeBytes), () =>
      takeForm(c, options),
    ),
  );

  app.get('/v1/thanks/:site/:campaign', (c) => {
    const { site: siteId, campaign } = c.req.param();
    const site = findSite(sites, siteId);
    const locale = chooseLocale(c.req.query('locale'), c.req.header('accept-language'));
    return thanksPage(locale, site.campaign(campaign), pageOf(c, site, c.req.header('referer')));
  });
  return app;
}

type FormContext = Context<AppEnv, '/v1/forms/:site/:campaign'>;

async function takeForm(c: FormContext, options: FormOptions): Promise<Response> {
  const { site: siteId, campaign: campaignId } = c.req.param();
  const form = await readForm(c.req.raw);
  const site = findSite(options.sites, siteId);
  if (!site.allows(originOf(c), ownOriginOf(c)))
    throw new ProblemError('intake/origin-not-allowed', { status: 403 });
  const posted = parseForm(form);
  const campaign = site.campaign(campaignId);
  const locale = chooseLocale(posted.locale, c.req.header('accept-language'));
  const pageUrl = pageOf(c, site, c.req.header('referer')) ?? pageOf(c, site, posted.page);
  const page = { url: pageUrl?.slice(0, LIMITS.urlLength) };
  const submission = { campaignId, campaign, posted, locale, page, nowMs: options.clock.nowMs() };
  const problems = findProblems(submission);
  if (problems.size > 0)
    return unusablePage({ action: c.req.path, posted, campaign, problems, locale, pageUrl });
  const signs = options.readSigns(
    { header: (name) => c.req.header(name), address: options.clientAddress(c) },
    site,
  );
  await store(options, site, submission, signs);
  const path = `/v1/thanks/${encodeURIComponent(siteId)}/${encodeURIComponent(campaignId)}`;
  return c.redirect(`${path}?locale=${locale}`, 303);
}

/**
 * Stores a usable form. Repeats of the same content are one lead; a key that stands for other content (a page brought
 * back from the browser's cache, its fields corrected) makes a lead beside it, because none may be lost.
 */
async function store(
  { intake, store, clock }: FormOptions,
  site: Site,
  submission: FormSubmission,
  signs: RequestSigns,
): Promise<void> {
  const { campaignId, posted } = submission;
  const hash = hashOfForm(campaignId, posted);
  const keys = keysOfForm(hash, submission.nowMs);
  const isRepeat = !posted.key && (await store.hasItem(site.id, keys.previousKey));
  const key = posted.key ?? (isRepeat ? keys.previousKey : keys.key);
  const accept = async (each: string) => {
    const item = toLeadItem(each, submission);
    const envelope = {
      v: 1 as const,
      site: site.id,
      sentAt: new Date(clock.nowMs()).toISOString(),
      items: [item],
    };
    return intake.accept(site, envelope, { via: 'form', hash, ...signs });
  };
  const first = await accept(key);
  if (first.accepted.length > 0) return;
  const second = await accept(keyBesideTaken(key, hash));
  if (second.accepted.length === 0) throw new StoreUnavailableError('form-not-stored');
}

/** What the visitor must mend, and then what the wire would not take: lengths, mostly. */
function findProblems(submission: FormSubmission): FormProblems {
  const problems = checkForm(submission.posted, submission.campaign);
  if (problems.size > 0) return problems;
  const parsed = itemSchema.safeParse(toLeadItem('0'.repeat(LIMITS.keyMinLength), submission));
  if (parsed.success) return problems;
  for (const { path } of parsed.error.issues) {
    const [, group, name] = path;
    if (group === 'contact') problems.set(String(name), 'field');
    else
      throw new ProblemError('intake/invalid-form', {
        status: 422,
        path: path.slice(1).join('.'),
      });
  }
  return problems;
}

function findSite(sites: Sites, id: string): Site {
  const site = sites.find(id);
  if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
  return site;
}

async function readForm(request: Request): Promise<FormData> {
  if (
    !['application/x-www-form-urlencoded', 'multipart/form-data'].includes(
      mediaTypeOf(request.headers.get('content-type')),
    )
  )
    throw new ProblemError('intake/unsupported-type', {
      status: 415,
      detail: 'Use application/x-www-form-urlencoded or multipart/form-data.',
    });
  const body = await readBody(request, LIMITS.envelopeBytes);
  try {
    const contentType = request.headers.get('content-type') ?? '';
    return await new Response(body, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new ProblemError('intake/invalid-form', { status: 400 });
  }
}

/** The page where the form stood, without query and fragment; only a page of the site itself, none of ours here. */
function pageOf(c: Context<AppEnv>, site: Site, url = ''): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const isOurs = origin === ownOriginOf(c) && pathname.startsWith('/v1/');
  return !isOurs && site.allows(origin, ownOriginOf(c)) ? `${origin}${pathname}` : undefined;
}
