import type { CampaignFacts } from '@lodestone/core';
import { createWallClock } from '@lodestone/core/hours';
import { passesTest, type RuleFacts } from '@lodestone/core/scoring';
import type { CampaignTrigger, Schedule, SignalProp } from '@lodestone/schema';

/** What was tracked in this page, with its props. */
export interface TrackedEvent {
  name: string;
  props: Readonly<Record<string, SignalProp>>;
}

export interface MomentPorts {
  tracked: readonly TrackedEvent[];
  /** What is known of the visitor, once something is granted. */
  facts: () => RuleFacts | undefined;
  nowMs: () => number;
  /** The site's zone. */
  zone: string | undefined;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/**
 * Reads the moments that need more than a name: a `schedule` by the clock on the wall of a zone, an `event` by tests of its
 * props, and an event that follows from others. What was true before this page began counts nothing.
 */
export function createMoments({
  tracked,
  facts,
  nowMs,
  zone,
}: MomentPorts): NonNullable<CampaignFacts['holds']> {
  const startedAtMs = nowMs();

  function happened({ value, props = {} }: CampaignTrigger): boolean {
    const derived = (facts()?.signals ?? []).filter(({ atMs }) => atMs > startedAtMs && atMs <= nowMs());
    return [...tracked, ...derived].some(
      (event) =>
        event.name === value &&
        Object.entries(props).every(([name, test]) => passesTest(event.props[name], test)),
    );
  }

  return (moment) =>
    moment.type === 'schedule'
      ? isWithin(moment, nowMs(), moment.zone ?? zone ?? 'visitor')
      : happened(moment);
}

/** Whether a moment lies in a schedule. Monday is 1; hours may go past midnight and then belong to the day they began on. */
export function isWithin({ from, until, days, hours }: Schedule, atMs: number, zone: string): boolean {
  const own = zone === 'visitor' ? Intl.DateTimeFormat().resolvedOptions().timeZone : zone;
  const clock = createWallClock(own);
  const day = clock.dayOf(atMs);
  const minute = (atMs - clock.momentOf(day, 0, 'first')) / MINUTE_MS;
  const momentOf = (wall: string): number => {
    const [date = '', time = ''] = wall.split('T');
    return clock.momentOf(Date.parse(`${date}T00:00Z`) / (DAY_MINUTES * MINUTE_MS), minutesOf(time), 'first');
  };
  if (from !== undefined && atMs < momentOf(from)) return false;
  if (until !== undefined && atMs >= momentOf(until)) return false;
  const isOn = (of: number): boolean => !days || days.includes(weekdayOf(of));
  if (!hours) return isOn(day);
  const [opens, closes] = [minutesOf(hours[0]), minutesOf(hours[1])];
  if (opens < closes) return isOn(day) && minute >= opens && minute < closes;
  return (isOn(day) && minute >= opens) || (isOn(day - 1) && minute < closes);
}

function minutesOf(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
