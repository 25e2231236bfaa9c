/** The only parts of a query that are ever read or may stay in a URL; whatever else stands there may be somebody's. */
export const CAMPAIGN_KEYS = [
  'utm_source', 'utm_medium', 'utm_campaign', 'utm_content', 'utm_term', 'utm_id',
]; // biome-ignore format: one list
