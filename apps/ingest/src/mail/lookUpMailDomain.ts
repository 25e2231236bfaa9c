import { Resolver } from 'node:dns/promises';
import type { MailDomainState } from '../store/Store.js';

export type LookUp = (domain: string) => Promise<MailDomainState>;

export interface LookUpOptions {
  /** Name servers as `address` or `address:port`; else those of the machine. */
  servers?: readonly string[] | undefined;
  /** How long one question to one server may take. */
  timeoutMs?: number | undefined;
  /** How long a domain may take with all its questions. */
  limitMs?: number | undefined;
}

const TIMEOUT_MS = 3_000;
/** A question that was lost on the way is put once more. */
const TRIES = 2;
const LIMIT_MS = 20_000;

/** The name server said that there is no such name (RFC 8020: and nothing below it). */
const NO_NAME = 'ENOTFOUND';
/** The name is there, without such records. */
const NO_RECORDS = 'ENODATA';

/**
 * Makes the question whether a domain takes mail, as RFC 5321 §5.1 finds the place to deliver to: its MX records, else its
 * own address. A null MX (RFC 7505) says that it takes none. Asked is the name server, and of nothing but the domain.
 * Shape: `unknown` is every answer that is none: a time-out, SERVFAIL, REFUSED. Whether the mail hosts themselves exist is
 * not looked at. Errors: never rejects.
 */
export function createLookUp({
  servers,
  timeoutMs = TIMEOUT_MS,
  limitMs = LIMIT_MS,
}: LookUpOptions = {}): LookUp {
  return async (domain) => {
    const resolver = new Resolver({ timeout: timeoutMs, tries: TRIES });
    if (servers) resolver.setServers(servers);
    const timer = setTimeout(() => resolver.cancel(), limitMs);
    try {
      return await ask(resolver, domain);
    } finally {
      clearTimeout(timer);
    }
  };
}

async function ask(resolver: Resolver, domain: string): Promise<MailDomainState> {
  const exchanges = await attempt(() => resolver.resolveMx(domain));
  if (exchanges === NO_NAME) return 'refuses';
  if (typeof exchanges !== 'string') return isNull(exchanges) ? 'refuses' : 'takes';
  if (exchanges !== NO_RECORDS) return 'unknown';
  const addresses = [
    await attempt(() => resolver.resolve4(domain)),
    await attempt(() => resolver.resolve6(domain)),
  ];
  if (addresses.some((found) => typeof found !== 'string')) return 'takes';
  return addresses.every((found) => found === NO_RECORDS || found === NO_NAME) ? 'refuses' : 'unknown';
}

/** One record whose host is the root; the driver writes the root as nothing. */
function isNull(exchanges: readonly { exchange: string }[]): boolean {
  const [only, ...others] = exchanges;
  return others.length === 0 && (only?.exchange === '' || only?.exchange === '.');
}

/** The records, or the code of the failure. */
async function attempt<Records>(question: () => Promise<Records[]>): Promise<Records[] | string> {
  try {
    return await question();
  } catch (error) {
    return String((error as { code?: unknown }).code ?? 'unknown');
  }
}
