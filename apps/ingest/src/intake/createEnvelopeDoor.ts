import { type EnvelopeShell, findEnvelopeProblem, LIMITS } from '@lodestone/schema';
import type { Door, DoorAnswer, DoorRequest } from '../http/Door.js';
import { readableBy } from '../http/origin.js';
import { parseUniqueJson } from '../http/parseUniqueJson.js';
import { ProblemError } from '../http/problem.js';
import { expectedBytes, mediaTypeOf } from '../http/readBody.js';
import { toErrorAnswer } from '../http/toErrorResponse.js';
import type { Log } from '../log/createLog.js';
import type { Sites } from '../sites/createSites.js';
import type { Admission } from './createAdmission.js';
import type { Intake } from './createIntake.js';
import type { ReadSigns } from './createReadSigns.js';

export interface EnvelopeDoorOptions {
  intake: Intake;
  admission: Admission;
  sites: Sites;
  log: Log;
  readSigns: ReadSigns;
}

const RECEIPT_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** The door of the SDK: `POST /v1/envelopes`. Every answer can be read by the page that asked, refusals too. */
export function createEnvelopeDoor({ intake, admission, sites, log, readSigns }: EnvelopeDoorOptions): Door {
  async function take(request: DoorRequest, origin: string | undefined): Promise<DoorAnswer> {
    checkMedia(request);
    const room = expectedBytes(request.header('content-length'), LIMITS.envelopeBytes);
    const receipt = await admission.run(room, async () => {
      const envelope = parseEnvelope(await request.readBody(LIMITS.envelopeBytes));
      const site = sites.find(envelope.site);
      if (!site) throw new ProblemError('intake/unknown-site', { status: 404, path: 'site' });
      if (!site.allows(origin, request.ownOrigin))
        throw new ProblemError('intake/origin-not-allowed', { status: 403 });
      return intake.accept(site, envelope, { via: 'widget', ...readSigns(request, site) });
    });
    return { status: 200, headers: RECEIPT_HEADERS, body: JSON.stringify(receipt) };
  }

  return async (request) => {
    const origin = request.header('origin');
    const answer = await take(request, origin).catch((error: unknown) =>
      toErrorAnswer(error, log, request.requestId),
    );
    return { ...answer, headers: { ...answer.headers, ...readableBy(origin) } };
  };
}

/** Nothing compressed is taken, so that nothing can be larger than what was sent. */
function checkMedia({ header }: DoorRequest): void {
  if (!['text/plain', 'application/json'].includes(mediaTypeOf(header('content-type'))))
    throw new ProblemError('intake/unsupported-type', { status: 415 });
  const encoding = header('content-encoding') ?? 'identity';
  if (encoding !== 'identity')
    throw new ProblemError('intake/unsupported-type', { status: 415, path: 'content-encoding' });
}

function parseEnvelope(body: Uint8Array): EnvelopeShell {
  const value = parseUniqueJson(decode(body));
  const path = findEnvelopeProblem(value);
  if (path === undefined) return value as EnvelopeShell;
  throw new ProblemError('intake/invalid-envelope', { status: 400, path });
}

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new ProblemError('intake/invalid-json', { status: 400 });
  }
}
