import type { EmailReason } from './EmailCheck.js';
import { findEndingSlip } from './findEndingSlip.js';
import { OWNED } from './ownedDomains.js';
import { PROVIDERS, type Provider } from './providers.js';
import { readOtherScript } from './readOtherScript.js';
import { slipCost } from './slipCost.js';

export interface DomainSlip {
  domain: string;
  reason: EmailReason;
}

/** Endings that exist and are met as slips of another one, at hosts whose names nobody else has. */
const LURES: Readonly<Record<string, string>> = { co: 'com', cm: 'com', om: 'com', ne: 'net', bet: 'net' };
/** What such an ending adds to the cost of a slip; tenths of a letter. */
const LURE_COST = 4;
/** What the slip of a whole host may cost when its ending is none: nobody owns it. */
const HOST_COST = 18;
/** One dot too few, or another mark for it. */
const DOT_COST = 4;

const KNOWN: ReadonlySet<string> = new Set(PROVIDERS.map(({ domain }) => domain));

/**
 * The domain that was probably meant, or nothing. Expects lower case; the text need not be a domain (`gmail,com`).
 * Silence costs a lead less than an insult to the owner of a rare domain: a host that exists by its ending is repaired only
 * when its name is nearly that of a mail provider, the nearer the shorter, and never when it is known to be somebody's.
 */
export function suggestDomain(domain: string): DomainSlip | undefined {
  if (KNOWN.has(domain)) return undefined;
  const read = cleanMarks(readOtherScript(domain, (host) => KNOWN.has(host)) ?? domain);
  if (KNOWN.has(read)) return { domain: read, reason: 'typo-domain' };
  const slip = findEndingSlip(read);
  const host = slip !== undefined || !read.includes('.') ? findSimilarHost(read) : findSimilarName(read);
  const meant = host ?? (slip || undefined);
  return meant === undefined ? undefined : { domain: meant, reason: host ? 'typo-domain' : 'typo-tld' };
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
  return findNearest(({ head: meant, last: ending, limit, isDistinct }) => {
    if (ending === last) return once === meant ? 0 : slipCost(head, meant, limit);
    if (last === 'au' && ending === 'ua' && head === meant) return LURE_COST;
    if (!isDistinct) return NEVER;
    if (LURES[last] === ending) return LURE_COST + slipCost(head, meant, limit - LURE_COST);
    return head === meant && last.length > 2 && ending.length > 2 ? slipCost(last, ending, HOST_COST) : NEVER;
  });
}

/** For a host whose ending is a slip or missing: the provider that is nearest as a whole. */
function findSimilarHost(host: string): string | undefined {
  const once = host.replace(/(com|net)$/, '').replace(/\.$/, '');
  return findNearest(({ domain, brand, isSole }) => {
    if (host === brand && isSole) return 0;
    const cost = slipCost(host, domain, Math.min(HOST_COST, 3 + 1.6 * domain.length));
    return Math.min(cost, slipCost(once, domain, DOT_COST));
  });
}

const NEVER = Number.POSITIVE_INFINITY;

function findNearest(costOf: (provider: Provider) => number): string | undefined {
  let nearest: string | undefined;
  let least = NEVER;
  for (const provider of PROVIDERS) {
    const cost = costOf(provider);
    if (cost < least) [nearest, least] = [provider.domain, cost];
  }
  return nearest;
}
