import { isFreeHost } from '#lists';
import { hasParent } from './hasParent.js';
import { PROVIDERS } from './providers.js';
import { PRIVACY_RELAYS } from './relays.js';

const HOSTS: ReadonlySet<string> = new Set([...PROVIDERS.map(({ domain }) => domain), ...PRIVACY_RELAYS]);

/** Providers that have a host in many a country. */
const WORLDWIDE =
  /^(?:gmail|yahoo|hotmail|outlook|live|icloud|gmx|aol|msn|yandex|tiscali|inbox|e?mail|zoho|tutanota|protonmail)\.(?:com?\.)?[a-z]{2}$/;

/** Whether anybody can have a mailbox at this domain: a public mail host, an access provider or a privacy relay. */
export function isFreeMailbox(domain: string): boolean {
  return WORLDWIDE.test(domain) || hasParent(domain, (host) => HOSTS.has(host)) || isFreeHost(domain);
}
