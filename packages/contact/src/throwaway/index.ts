import { foldSound } from '../email/foldSound.js';
import { hasParent } from '../email/hasParent.js';
import { FREE_HOSTS } from './freeHosts.js';
import { readHosts } from './readHosts.js';
import { BESIDE_WORDS, RARE_ROLE_WORDS, ROLE_WORDS } from './roleWords.js';
import { THROWAWAY_HOSTS } from './throwawayHosts.js';

/** On the lists, and yet neighbours of big providers, where slips and old mailboxes end up: no proof that they are thrown away. */
const NEIGHBOURS: ReadonlySet<string> = new Set(
  'gmail.org qmail.com amail.com cmail.com yandex.net yandex.org onet.com hotmail.net hotmail.org yahoo.net outlook.net icloud.net'.split(
    ' ',
  ),
);
const throwaway = readHosts(THROWAWAY_HOSTS);
const free = readHosts(FREE_HOSTS);
const words = [...ROLE_WORDS.split(/\s+/), ...RARE_ROLE_WORDS.split(/\s+/)];
const roles: ReadonlySet<string> = new Set([
  ...words,
  ...words.map((word) => `~${foldSound(word)}`).filter((sound) => sound !== '~'),
  ...BESIDE_WORDS.split(/\s+/).map((word) => `+${word}`),
]);

/**
 * Whether a host is a throwaway host or a sub-domain of one, by the whole list. For servers: half a megabyte compressed.
 * Expects a domain in lower case. Privacy relays, public mail hosts and slips of big providers are in no list of it.
 */
export function isThrowawayHost(domain: string): boolean {
  return hasParent(domain, (host) => throwaway.has(host) && !NEIGHBOURS.has(host));
}

/** Whether anybody can get a mailbox at this host: a public mail host or an access provider. */
export function isFreeHost(domain: string): boolean {
  return free.has(domain);
}

/** Whether a word names a role and no person; with `~` before its sound, too; with `+`, whether it makes no person of one. Expects lower case. */
export function isRoleWord(word: string): boolean {
  return roles.has(word);
}
