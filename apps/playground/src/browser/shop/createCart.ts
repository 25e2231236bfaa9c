import type { Kept } from '../createKept.js';

/** Bags by the name of their coffee's page. */
export type Bags = Readonly<Record<string, number>>;

export interface Cart {
  bags(): Bags;
  /** Bags of all coffees together. */
  items(): number;
  /** In units of the page's prices. */
  total(): number;
  /** 0 takes a coffee out. At most 9 of each. */
  put(slug: string, count: number): void;
  clear(): void;
}

/** Bags of one coffee that the cart takes; the page has no choice above it. */
const MOST = 9;

/** A cart that is kept from its first change on. What is not in `prices`, or no count, is passed over. */
export function createCart(kept: Kept, prices: Readonly<Record<string, number>>): Cart {
  function bags(): Bags {
    const known = Object.entries(Object(kept.read())).filter(
      (entry): entry is [string, number] =>
        Object.hasOwn(prices, entry[0]) && Number.isInteger(entry[1]) && (entry[1] as number) > 0,
    );
    return Object.fromEntries(known.map(([slug, count]) => [slug, Math.min(count, MOST)]));
  }

  return {
    bags,
    items: () => Object.values(bags()).reduce((sum, count) => sum + count, 0),
    total: () =>
      Object.entries(bags()).reduce((sum, [slug, count]) => sum + count * (prices[slug] as number), 0),
    put: (slug, count) => kept.write({ ...bags(), [slug]: Math.max(0, count) }),
    clear: kept.remove,
  };
}
