/** Words of the live page. */
export interface VisitorContent {
  title: string;
  description: string;
  heading: string;
  lead: string;
  standing: string;
  cards: {
    temperature: string;
    score: string;
    qualification: string;
    funnel: string;
    fit: string;
    grid: string;
  };
  fakes: { heading: string; text: string; buttons: Readonly<Record<FakeName, string>> };
  ledger: {
    heading: string;
    text: string;
    sum: string;
    columns: readonly [string, string, string, string, string];
  };
  signals: { heading: string; text: string; columns: readonly [string, string, string] };
  segments: { heading: string; text: string; columns: readonly [string, string, string] };
  rules: { heading: string; text: string; how: string; label: string; reset: string };
  stored: {
    heading: string;
    text: string;
    columns: readonly [string, string];
    total: string;
    forget: string;
  };
  /** What the script writes. Placeholders: `{temperature}`, `{score}`, `{funnel}`, `{path}`. */
  live: LiveTexts;
}

export const FAKES = [
  'product_view',
  'price_view',
  'cart_updated',
  'checkout_step',
  'return_visit',
  'conversion_click',
  'rage_click',
  'order_placed',
] as const;
export type FakeName = (typeof FAKES)[number];

/** What is called how, by its id; the site's own ids are shown as they are. */
export interface Names {
  rules: Readonly<Record<string, string>>;
  signals: Readonly<Record<string, string>>;
  segments: Readonly<Record<string, string>>;
}

export interface LiveTexts {
  cold: string;
  warm: string;
  hot: string;
  iql: string;
  mql: string;
  sql: string;
  none: string;
  awareness: string;
  interest: string;
  choice: string;
  intent: string;
  order: string;
  yes: string;
  no: string;
  nothing: string;
  changed: string;
  siteRules: string;
  ownRules: string;
  badJson: string;
  badRules: string;
  names: Names;
}
