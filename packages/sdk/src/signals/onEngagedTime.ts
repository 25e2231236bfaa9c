import { BEAT_MS } from './createScheduler.js';
import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

/** Somebody who did nothing for so long is not reading any more, whatever the clock says. */
const ACTIVE_MS = 15_000;
/** Seconds of one page at which it is told. */
const MARKS_S = [15, 30, 60, 120, 240, 480, 960];
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart', 'focus'];

/**
 * `engaged_time { seconds }` at 15, 30, 60 … seconds of a page: a second counts when the page was visible and something
 * was done in it within the 15 seconds before.
 */
export const onEngagedTime: SignalSource = (emit, { window, clock, scheduler }) => {
  let aliveMs = clock.monotonicMs();
  let countedMs = 0;
  let marks = MARKS_S;
  return stopAll(
    listenTo(window, SIGNS_OF_LIFE, () => {
      aliveMs = clock.monotonicMs();
    }),
    scheduler.onBeat(() => {
      if (clock.monotonicMs() - aliveMs > ACTIVE_MS) return;
      countedMs += BEAT_MS;
      const [mark] = marks;
      if (mark === undefined || countedMs < mark * 1_000) return;
      marks = marks.slice(1);
      emit('engaged_time', { seconds: mark });
    }),
  );
};
