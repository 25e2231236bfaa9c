/**
 * Where the answers to campaigns, the visit they are counted by, and what was begun in widgets are kept while `functional` is
 * granted; all of it goes when it is withdrawn, whether a widget is on the page or not.
 */
export const memoryKeys = (site: string): [campaigns: string, visit: string, widgets: string] => [
  `lodestone:${site}:campaigns`,
  `lodestone:${site}:visit`,
  `lodestone:${site}:widgets`,
];
