import { type VisitorPlace, visitorPlace } from './readHistories.js';

/** Each visitor once, without whatever else was known of him. */
export const uniqueVisitors = (visitors: readonly VisitorPlace[]): VisitorPlace[] => [
  ...new Map(
    visitors.map(({ site, visitor }) => [visitorPlace({ site, visitor }), { site, visitor }]),
  ).values(),
];
