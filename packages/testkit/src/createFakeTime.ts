import type { Clock, Timers } from '@lodestone/core';

export interface FakeTime {
  clock: Clock;
  timers: Timers;
  /** Lets time pass, running the timers that become due, in order; between two of them promises settle. */
  advance(ms: number): Promise<void>;
  /** Moves the wall clock alone, as a visitor or a time server does. */
  setWallClock(nowMs: number): void;
  /** Timers that wait. */
  pending(): number;
}

/** Time that stands still until a test lets it pass. */
export function createFakeTime(startMs: number = Date.UTC(2026, 10, 23, 9, 30)): FakeTime {
  let elapsedMs = 0;
  let wallOffsetMs = startMs;
  let waiting: { atMs: number; order: number; callback: () => void }[] = [];
  let order = 0;

  return {
    clock: { nowMs: () => wallOffsetMs + elapsedMs, monotonicMs: () => elapsedMs },
    timers: {
      after(delayMs, callback) {
        order += 1;
        const timer = { atMs: elapsedMs + Math.max(0, delayMs), order, callback };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((other) => other !== timer);
        };
      },
    },
    async advance(ms) {
      const untilMs = elapsedMs + ms;
      await settle();
      for (;;) {
        const next = waiting
          .filter(({ atMs }) => atMs <= untilMs)
          .sort((one, other) => one.atMs - other.atMs || one.order - other.order)[0];
        if (!next) break;
        waiting = waiting.filter((timer) => timer !== next);
        elapsedMs = Math.max(elapsedMs, next.atMs);
        next.callback();
        await settle();
      }
      elapsedMs = untilMs;
      await settle();
    },
    setWallClock(nowMs) {
      wallOffsetMs = nowMs - elapsedMs;
    },
    pending: () => waiting.length,
  };
}

/** Lets promises and the tasks of an in-memory IndexedDB run out. A message is a task without a timer's delay. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTask();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
