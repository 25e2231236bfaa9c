import { findEnvelopeProblem, LIMITS } from '@lodestone/schema';
import { envelopeShellSchema } from '@lodestone/schema/zod';
import { Hono } from 'hono';
import type { AppEnv } from '../http/AppEnv.js';
import { allowReading, originOf, ownOriginOf } from '../http/origin.js';
import { parseUniqueJson } from '../http/parseUniqueJson.js';
import { ProblemError } from '../http/problem.js';
import { expectedBytes, mediaTypeOf, readBody } from '../http/readBody.js';
import { toErrorResponse } from '../http/toErrorResponse.js';
import type { Admission } from '../intake/createAdmission.js';
import type { Intake } from '../intake/createIntake.js';
import type { Log } from '../log/createLog.js';
import type { Sites } from '../sites/createSites.js';

/** How long a browser may keep the answer to a preflight. Chromium keeps none longer than two hours. */
const PREFLIGHT_SECONDS = '7200';

export interface EnvelopeOptions {
  intake: Intake;
  admission: Admission;
  sites: Sites;
  log: Log;
}

/** The door of the SDK: `POST /v1/envelopes`. Every answer can be read by the page that asked, refusals too. */
export function envelopeRoutes({ intake, admission, sites, log }: EnvelopeOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.options('/v1/envelopes', (c) => {
    // The site stands in the body, which a preflight does not carry: any site's origin may ask, the POST decides.
    const origin = originOf(c);
    if (!sites.all.some((site) => site.allows(origin, ownOriginOf(c))))
      throw new ProblemError('intake/origin-not-allowed', { status: 403 });
    const headers = {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': PREFLIGHT_SECONDS,
    };
    return allowReading(new Response(null, { status: 204, headers }), origin);
  });

  app.post('/v1/envelopes', async (c) => {
    const origin = originOf(c);
    try {
      checkMedia(c.req.raw);
      const receipt = await admission.run(expectedBytes(c.req.raw, LIMITS.envelopeBytes), async () => {
        const envelope = parseEnvelope(await readJson(c.req.raw));
        const site = sites.find(envelope.site);
        if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
        if (!site.allows(origin, ownOriginOf(c)))
          throw new ProblemError('intake/origin-not-allowed', { status: 403 });
        return intake.accept(site, envelope, 'widget');
      });
      const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
      return allowReading(new Response(JSON.stringify(receipt), { headers }), origin);
    } catch (error) {
      return allowReading(toErrorResponse(error, log, c.get('requestId')), origin);
    }
  });

  return app;
}

/** Nothing compressed is taken, so that nothing can be larger than what was sent. */
function checkMedia(request: Request): void {
  if (!['text/plain', 'application/json'].includes(mediaTypeOf(request)))
    throw new ProblemError('intake/unsupported-type', { status: 415 });
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity')
    throw new ProblemError('intake/unsupported-type', { status: 415, path: 'content-encoding' });
}

async function readJson(request: Request): Promise<unknown> {
  return parseUniqueJson(decode(await readBody(request, LIMITS.envelopeBytes)));
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ProblemError('intake/invalid-json', { status: 400 });
  }
}

function parseEnvelope(value: unknown) {
  const path = findEnvelopeProblem(value);
  const parsed = path === undefined ? envelopeShellSchema.safeParse(value) : undefined;
  if (parsed?.success) return parsed.data;
  throw new ProblemError('intake/invalid-envelope', {
    status: 400,
    path: path ?? parsed?.error?.issues[0]?.path.join('.') ?? '',
  });
}
