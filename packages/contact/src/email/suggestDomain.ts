import type { EmailReason } from './EmailCheck.js';
import { OWNED, PROVIDERS, SLIPS, TLD_SLIPS } from './mailDomains.js';

/** Letters that look alike; the keyboard was left in the other layout for one letter. */
const CYRILLIC = 'аеорсухімкт';
const LATIN = 'aeopcyximkt';

/**
 * The domain that was probably meant, or nothing. Only slips that cannot be an address of anybody are repaired:
 * silence costs a lead less than an insult to the owner of a rare domain.
 */
export function suggestDomain(domain: string): { domain: string; reason: EmailReason } | undefined {
  const twin = domain.replace(/[\u0400-\u04ff]/g, (letter) => LATIN[CYRILLIC.indexOf(letter)] ?? letter);
  if (PROVIDERS.includes(domain)) return undefined;
  if (PROVIDERS.includes(twin)) return { domain: twin, reason: 'typo-domain' };
  const slip = SLIPS.get(domain);
  if (slip) return { domain: slip, reason: 'typo-domain' };
  const dot = domain.lastIndexOf('.');
  const ending = TLD_SLIPS.get(domain.slice(dot + 1));
  const repaired = ending ? domain.slice(0, dot + 1) + ending : domain;
  const provider = findProvider(repaired);
  if (provider) return { domain: provider, reason: 'typo-domain' };
  return ending && dot > 0 ? { domain: SLIPS.get(repaired) ?? repaired, reason: 'typo-tld' } : undefined;
}

function findProvider(domain: string): string | undefined {
  const dot = domain.indexOf('.');
  const label = domain.slice(0, dot);
  if (dot < 4 || OWNED.includes(label)) return undefined;
  return PROVIDERS.find((provider) => {
    const providerDot = provider.indexOf('.');
    return (
      domain.slice(dot) === provider.slice(providerDot) && isOneSlip(label, provider.slice(0, providerDot))
    );
  });
}

/** One letter more, less, other or swapped with its neighbour; the first letter is right in nearly every slip. */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start++;
  let end = 0;
  const rest = Math.min(typed.length, meant.length) - start;
  while (end < rest && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end++;
  const left = typed.slice(start, typed.length - end);
  const right = meant.slice(start, meant.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
