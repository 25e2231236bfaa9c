import type { EmailReason } from './EmailCheck.js';
import { findEndingSlip } from './findEndingSlip.js';
import { isKnownHost } from './isKnownHost.js';
import { countForeign, letterBits } from './letterBits.js';
import { OWNED } from './ownedDomains.js';
import { PROVIDERS, type Provider } from './providers.js';
import { readOtherScript } from './readOtherScript.js';
import { slipCost } from './slipCost.js';

const TYPO: EmailReason = 'typo-domain';
/** Providers whose name with any of these endings is nobody's mail host: `gmail.net`, `gmail.com.ua`. */
const ELSEWHERE = /^(?:(?:gmail|hotmail|icloud|yahoo)\.(?:net|org)|gmail\.com\.[a-z]{2})$/;

export interface DomainSlip {
  domain: string;
  reason: EmailReason;
}

/** Endings that exist and are met as slips of another one, at hosts whose names nobody else has. */
const LURES: Readonly<Record<string, string>> = { co: 'com', cm: 'com', om: 'com', ne: 'net', bet: 'net' };
/** What such an ending adds to the cost of a slip; tenths of a letter. */
const LURE_COST = 4;
/** What the slip of a whole host may cost at most when its ending is none: nobody owns it. */
const HOST_COST = 18;
/** And less for a short one: so much, and so much more a letter. */
const BASE_COST = 3;
const COST_PER_LETTER = 1.4;
/** What a letter that only one of two hosts has costs at least. */
const LETTER_COST = 6;
/** One dot too few, or another mark for it. */
const DOT_COST = 4;

/**
 * The domain that was probably meant, or nothing. Expects lower case; the text need not be a domain (`gmail,com`).
 * Silence costs a lead less than an insult to the owner of a rare domain: a host that exists by its ending is repaired only
 * when its name is nearly that of a mail provider, the nearer the shorter, and never when it is known to be somebody's.
 */
export function suggestDomain(domain: string): DomainSlip | undefined {
  if (isKnownHost(domain)) return undefined;
  const inner = domain.replace(/^www\./, '');
  // Of any other host it may be the name, however odd.
  const meant = inner === domain || isKnownHost(inner) ? inner : suggestDomain(inner)?.domain;
  if (meant !== undefined && isKnownHost(meant)) return { domain: meant, reason: TYPO };
  const readings = readOtherScript(domain);
  // Two scripts in one label are a slip by themselves; a host in other letters all along is repaired only into a provider.
  const isMixed = /[a-z][\u0400-\u04ff]|[\u0400-\u04ff][a-z]/.test(domain);
  const hosts = [domain, ...readings].map(cleanMarks);
  const known = hosts.find(isKnownHost);
  if (known) return { domain: known, reason: TYPO };
  const host = (isMixed && hosts[1]) || hosts[0] || '';
  if (ELSEWHERE.test(host)) return { domain: `${host.split('.', 1)[0]}.com`, reason: TYPO };
  const slips = hosts.map(findEndingSlip);
  const similar = hosts
    .map((one, index) => findSimilar(one, slips[index] === undefined))
    .find((provider) => provider !== undefined);
  if (similar) return { domain: similar, reason: TYPO };
  const repaired = slips[hosts.indexOf(host)] || (host === hosts[0] ? undefined : host);
  return repaired === undefined ? undefined : { domain: repaired, reason: 'typo-tld' };
}

function findSimilar(host: string, hasEnding: boolean): string | undefined {
  return hasEnding && host.includes('.') ? findSimilarName(host) : findSimilarHost(host);
}

/** Other marks between labels become one dot, marks at the ends go. */
function cleanMarks(text: string): string {
  return text
    .split(/[^\p{L}\p{M}\p{N}\p{Cf}_-]+/u)
    .map((label) => label.replace(/^[-_]+/, ''))
    .filter((label) => label !== '')
    .join('.');
}

/** For a host whose ending exists: the provider with that ending whose name is nearest. */
function findSimilarName(host: string): string | undefined {
  const dot = host.lastIndexOf('.');
  const [head, last] = [host.slice(0, dot), host.slice(dot + 1)];
  if (OWNED.has(head.split('.', 1)[0] ?? '')) return undefined;
  const once =
    last.length > 2 ? head.replace(/\.?(?:com?|net)$/, '') : head.replace(/\.(?:cm|om|co)$/, '.com');
  return findNearest(host, HOST_COST, ({ head: meant, last: ending, limit: own, isDistinct }, least) => {
    const limit = Math.min(own, least);
    if (ending === last) return once === meant ? 0 : slipCost(head, meant, limit);
    if (last === 'au' && ending === 'ua' && head === meant) return LURE_COST;
    if (!isDistinct) return NEVER;
    if (LURES[last] === ending) return LURE_COST + slipCost(head, meant, limit - LURE_COST);
    return head === meant && last.length > 2 && ending.length > 2 ? slipCost(last, ending, HOST_COST) : NEVER;
  });
}

/** For a host whose ending is a slip or missing: the provider that is nearest as a whole. */
function findSimilarHost(host: string): string | undefined {
  const named = PROVIDERS.find(({ brand, isSole }) => isSole && brand === host);
  if (named) return named.domain;
  const once = host.replace(/(com|net)$/, '').replace(/\.$/, '');
  // With an ending of no or one letter it is still being typed, or just that is missing.
  const most = host.includes('.') && host.lastIndexOf('.') < host.length - 2 ? HOST_COST : 2 * DOT_COST;
  return findNearest(host, most, ({ domain }, least) => {
    const cost = slipCost(host, domain, Math.min(most, least, BASE_COST + COST_PER_LETTER * domain.length));
    return once === host ? cost : Math.min(cost, slipCost(once, domain, DOT_COST));
  });
}

const NEVER = Number.POSITIVE_INFINITY;

function findNearest(
  host: string,
  most: number,
  costOf: (provider: Provider, least: number) => number,
): string | undefined {
  const letters = letterBits(host);
  const mostForeign = most / LETTER_COST;
  let nearest: string | undefined;
  let least = NEVER;
  for (const provider of PROVIDERS) {
    if (countForeign(letters, provider.letters) > mostForeign) continue;
    if (countForeign(provider.letters, letters) > mostForeign) continue;
    const cost = costOf(provider, least);
    if (cost < least) [nearest, least] = [provider.domain, cost];
  }
  return nearest;
}
