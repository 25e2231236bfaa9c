/** The only parts of a query that are ever read or may stay in a URL; whatever else stands there may be somebody's. */
export const CAMPAIGN_KEYS = 'source medium campaign content term id'.split(' ').map((name) => `utm_${name}`);
