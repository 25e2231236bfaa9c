import type { Sites } from './createSites.js';

/** Sites that others can take the place of. Whoever asks gets the newest; what was found before stays as it was. */
export interface LiveSites extends Sites {
  replace(sites: Sites): void;
}

export function createLiveSites(first: Sites): LiveSites {
  let current = first;
  return {
    get all() {
      return current.all;
    },
    find: (id) => current.find(id),
    replace(sites) {
      current = sites;
    },
  };
}
