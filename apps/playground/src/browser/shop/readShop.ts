/** What a page of the shop says about itself, for its script. */
export interface ShopFacts {
  /** Home of the language: `/uk/`. */
  path: string;
  /** ISO 4217. */
  currency: string;
  /** Units of the currency in one of the page's prices. */
  currencyFactor: number;
  /** A written price with `{price}` for its number. */
  pattern: string;
  prices: Readonly<Record<string, number>>;
}

export function readShop(main: HTMLElement): ShopFacts {
  return JSON.parse(main.dataset.shop ?? '{}') as ShopFacts;
}
