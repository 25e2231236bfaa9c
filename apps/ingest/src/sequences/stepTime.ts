import type { WebinarCard } from '@lodestone/schema';
import type { SequenceStep } from '../sites/sequenceSchema.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** When a step is to be sent, whatever window there is: so long after the one before, or after the end of the webinar. */
export function stepTime(
  { wait }: SequenceStep,
  beforeMs: number,
  webinar: Pick<WebinarCard, 'startsAt' | 'durationMinutes'> | undefined,
): number {
  const waitMs = ('hours' in wait ? wait.hours : wait.days * 24) * HOUR_MS;
  if (wait.from !== 'webinar' || !webinar) return beforeMs + waitMs;
  const endMs = Date.parse(webinar.startsAt) + webinar.durationMinutes * MINUTE_MS;
  return Math.max(beforeMs, endMs + waitMs);
}
