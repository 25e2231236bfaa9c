import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useEnvironment } from '../Environment.js';
import { useI18n } from '../i18n/I18n.js';

const TICK_MS = 30_000;

/** The present, told anew every half minute; one per list, not one per row. */
export function useNow(): number {
  const { nowMs, setTimer, clearTimer } = useEnvironment();
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const timer = setTimer(() => setNow(nowMs()), TICK_MS);
    return () => clearTimer(timer);
  }, [now, nowMs, setTimer, clearTimer]);
  return Math.max(now, nowMs());
}

/** An exact time in the calendar of the language, above it how long ago that is. */
export function Time({ at, now }: { at: string; now?: number }): JSX.Element {
  const { formats, relative } = useI18n();
  const atMs = Date.parse(at);
  const exact = Number.isNaN(atMs) ? at : formats.dateTime(atMs);
  if (now === undefined || Number.isNaN(atMs)) return <time dateTime={at}>{exact}</time>;
  return (
    <time dateTime={at} class="when">
      <span class="when-relative">{relative(atMs, now)}</span>
      <span class="when-exact">{exact}</span>
    </time>
  );
}
