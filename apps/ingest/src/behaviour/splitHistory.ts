/** With this event a visitor made himself known. */
export interface Identification<Owner> {
  atMs: number;
  key: string;
  owner: Owner;
}

/** A place in the history of one visitor. */
export interface Place {
  atMs: number;
  key: string;
}

/**
 * Whose each event of one visitor's history is. Two people may use one device: what follows an identification belongs to
 * whoever it was, up to the next one; what was before the first belongs to the first. Nobody, without any.
 * A pure function of the set: neither the order of arrival nor repeats matter.
 */
export function splitHistory<Owner>(
  identifications: readonly Identification<Owner>[],
): (place: Place) => Owner | undefined {
  const sorted = identifications.toSorted(compare);
  return (place) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(sorted[middle] as Place, place) <= 0) low = middle + 1;
      else high = middle;
    }
    return sorted[Math.max(low - 1, 0)]?.owner;
  };
}

const compare = (one: Place, other: Place): number =>
  one.atMs - other.atMs || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
