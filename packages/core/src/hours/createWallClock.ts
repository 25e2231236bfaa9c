/** A day of the calendar, counted from 1970-01-01. */
export type DayNumber = number;

export interface WallClock {
  /** The calendar day of a moment. */
  dayOf(atMs: number): DayNumber;
  /**
   * The moment at which a clock on the wall shows so many minutes after a day's midnight (1440 is the next one). A time that
   * is skipped in spring is the moment of the jump; one that comes twice in autumn is the `first` or the `last` of the two.
   */
  momentOf(day: DayNumber, minutes: number, which: 'first' | 'last'): number;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Farther than the largest jump that a zone ever made: the day that Samoa left out in 2011. */
const BEYOND_JUMP_MS = 1.5 * DAY_MS;

/**
 * The clock on the wall of an IANA zone, by `Intl` alone. A zone that this machine does not know counts as UTC.
 * Never throws for finite times.
 */
export function createWallClock(timeZone: string): WallClock {
  const format = formatOf(timeZone);

  /** By how much the wall clock is ahead of UTC. */
  function offsetMs(atMs: number): number {
    // `11/23/2026, 19:20:05`: the order of en-US.
    const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = (
      format.format(atMs).match(/\d+/g) ?? []
    ).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(atMs / 1_000) * 1_000;
  }

  /** The first moment with another offset than at the start, to the second. */
  function jumpWithin(startMs: number, endMs: number): number {
    const before = offsetMs(startMs);
    let [low, high] = [startMs, endMs];
    while (high - low > 1_000) {
      const middle = Math.floor((low + high) / 2_000) * 1_000;
      if (middle <= low) break;
      if (offsetMs(middle) === before) low = middle;
      else high = middle;
    }
    return high;
  }

  return {
    dayOf: (atMs) => Math.floor((atMs + offsetMs(atMs)) / DAY_MS),
    momentOf(day, minutes, which) {
      const wallMs = day * DAY_MS + minutes * MINUTE_MS;
      const before = offsetMs(wallMs - BEYOND_JUMP_MS);
      const after = offsetMs(wallMs + BEYOND_JUMP_MS);
      if (before === after) return wallMs - before;
      const fitting = [before, after]
        .map((offset) => wallMs - offset)
        .filter((atMs) => offsetMs(atMs) === wallMs - atMs);
      if (fitting.length > 0) return which === 'first' ? Math.min(...fitting) : Math.max(...fitting);
      return jumpWithin(wallMs - BEYOND_JUMP_MS - before, wallMs + BEYOND_JUMP_MS - after);
    },
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const style: Intl.DateTimeFormatOptions = {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' },
  };
  try {
    return new Intl.DateTimeFormat('en-US', { ...style, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', { ...style, timeZone: 'UTC' });
  }
}
