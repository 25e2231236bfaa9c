import type { ScoreRule } from '@lodestone/schema';
import { DAY_MS } from './DAY_MS.js';

/** A place in the order of a log: by time, then by key. */
export interface Place {
  atMs: number;
  key: string;
}

/** The points of one rule over its signals, before its cap. */
export interface DecayingSum {
  add(place: Place): void;
  /** What the signals up to a place, this one included, give at a moment. An empty `key` leaves out those of that very time. */
  at(nowMs: number, upTo: Place): number;
}

/** Beyond this many half-lives a weight would leave the range of numbers, and what is so old gives nothing. */
const MAX_HALF_LIVES = 500;

/**
 * Every signal has the weight `2^(at − origin)` in half-lives, so that the sum at any moment is a difference of two prefix
 * sums times one power: a question costs a search, however many signals there are.
 */
export function createDecayingSum({ points, halfLifeDays, windowDays }: ScoreRule): DecayingSum {
  const halfLifeMs = halfLifeDays * DAY_MS;
  const windowMs = windowDays === undefined ? Number.POSITIVE_INFINITY : windowDays * DAY_MS;
  const places: Place[] = [];
  /** `prefix[n]`: the weights of the first n. */
  const prefix: number[] = [0];
  let originMs = 0;
  /** How many places the prefix sums hold since the last that came late. */
  let weighed = 0;

  function weigh(): void {
    for (; weighed < places.length; weighed += 1)
      prefix[weighed + 1] =
        (prefix[weighed] as number) + 2 ** (((places[weighed] as Place).atMs - originMs) / halfLifeMs);
  }

  return {
    add(place) {
      const index = countUpTo(places, place);
      places.splice(index, 0, place);
      const last = (places.at(-1) as Place).atMs;
      if (Math.abs(last - originMs) / halfLifeMs > MAX_HALF_LIVES) {
        originMs = last;
        weighed = 0;
      }
      weighed = Math.min(weighed, index);
    },
    at(nowMs, upTo) {
      weigh();
      const end = countUpTo(places, upTo);
      if (end === 0) return 0;
      const start =
        windowMs === Number.POSITIVE_INFINITY ? 0 : countUpTo(places, { atMs: nowMs - windowMs, key: '' });
      if (start >= end) return 0;
      const weight = (prefix[end] as number) - (prefix[start] as number);
      return points * weight * 2 ** ((originMs - nowMs) / halfLifeMs);
    },
  };
}

/** How many places stand up to this one, which is included. */
function countUpTo(places: readonly Place[], { atMs, key }: Place): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    // Nearly every question is about the end.
    const middle = high === places.length ? high - 1 : (low + high) >> 1;
    const place = places[middle] as Place;
    if (place.atMs < atMs || (place.atMs === atMs && place.key <= key)) low = middle + 1;
    else high = middle;
  }
  return low;
}
