import { isCountry } from './endings.js';
import { PROVIDERS } from './providers.js';

const HOSTS: ReadonlySet<string> = new Set(PROVIDERS.map(({ domain }) => domain));
/** Providers with a host in many a country, of which `providers.ts` lists the common ones. */
const WORLDWIDE = /^(?:yahoo|hotmail|outlook|live|gmx)\.(?:com?\.)?[a-z]{2}$/;

/** Whether a domain in lower case is a mail provider's as it stands. */
export function isKnownHost(domain: string): boolean {
  return (
    HOSTS.has(domain) ||
    (WORLDWIDE.test(domain) && isCountry(domain.slice(-2)) && !/\.(?:cm|om|co)$/.test(domain))
  );
}
