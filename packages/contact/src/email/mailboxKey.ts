import { asText } from '../asText.js';
import { MAX_TEXT_LENGTH } from './findSyntaxProblem.js';
import { PROVIDER_RULES, type ProviderRule } from './mailProviders.js';
import { toAsciiDomain } from './toAsciiDomain.js';

const RULES: ReadonlyMap<string, ProviderRule> = new Map(
  PROVIDER_RULES.flatMap((rule) => rule.domains.map((domain): [string, ProviderRule] => [domain, rule])),
);

/**
 * The mailbox behind an address: equal for two addresses exactly when their provider delivers both to one mailbox, as far
 * as its documents tell. To compare with, never to write to.
 * Shape: `address` is the `value` of a `checkEmail` that is not `invalid`. The domain comes out in lower case and ASCII.
 * Where no rule of a provider is known nothing is cut; capitals are folded everywhere (RFC 5321 §2.4 lets a host tell them
 * apart, none of the known ones does). Limits: what is left when a whole local part is a tag stays as it was.
 * Errors: never throws; a text without `@` is folded as a local part, one that is too long for an address stays. Idempotent.
 */
export function mailboxKey(address: string): string {
  if (asText(address).length > MAX_TEXT_LENGTH) return address;
  return keyOf(asText(address));
}

function keyOf(address: string): string {
  const at = address.lastIndexOf('@');
  const local = foldCase(at < 0 ? address : address.slice(0, at));
  if (at < 0) return local;
  const domain = toAsciiDomain(address.slice(at + 1));
  const rule = RULES.get(domain);
  if (rule) return `${foldLocal(local, rule)}@${rule.isOneMailbox ? rule.domains[0] : domain}`;
  return userOfSubdomain(domain) ?? `${local}@${domain}`;
}

/** Letters may change their form when they meet in another case; the second round finds nothing to do. */
const foldCase = (text: string): string => text.normalize('NFC').toLowerCase().normalize('NFC');

function foldLocal(local: string, { tagSign, ignored, equal }: ProviderRule): string {
  const cut = tagSign === undefined ? local : (local.split(tagSign, 1)[0] ?? '');
  const plain = ignored ? cut.replace(ignored, '') : cut;
  const folded = equal ? plain.replace(...equal) : plain;
  return folded === '' ? local : folded;
}

/** `shop@olena.fastmail.com` is Olena's; the mailbox is the name before the provider's domain. */
function userOfSubdomain(domain: string): string | undefined {
  const [user = '', ...rest] = domain.split('.');
  const host = rest.join('.');
  return user !== '' && RULES.get(host)?.hasUserSubdomains ? `${user}@${host}` : undefined;
}
