import type { ExitSignal } from '@lodestone/schema';
import { listenTo } from './listenTo.js';
import type { Emit, SignalPorts, SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

/** How near to the upper edge the pointer leaves when it goes for the tabs or the address. */
const EDGE_PX = 20;
/** What comes earlier than this is not the end of a visit. */
const MIN_MS = 1_000;
/** A tab that was away for less was only glanced away from. */
const AWAY_MS = 5_000;
const IDLE_MS = 60_000;
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'touchstart'];

type Watch = (tell: () => void, ports: SignalPorts) => () => void;

/** The pointer leaves over the upper edge. Touch has no such thing. */
const watchPointer: Watch = (tell, { document }) =>
  listenTo(document, ['mouseout'], (event) => {
    const { relatedTarget, clientY } = event as MouseEvent;
    if (!relatedTarget && clientY <= EDGE_PX) tell();
  });

/** More than a screen upwards within a second, which phones do to reach the address bar. */
const watchScroll: Watch = (tell, { window, scheduler, document }) => {
  let hasScrolled = false;
  let lastPx = 0;
  return stopAll(
    listenTo(document, ['scroll'], () => {
      hasScrolled = true;
    }),
    scheduler.onBeat(() => {
      if (!hasScrolled) return;
      hasScrolled = false;
      const nowPx = window.scrollY;
      if (lastPx - nowPx > window.innerHeight) tell();
      lastPx = nowPx;
    }),
  );
};

const watchReturn: Watch = (tell, { document, clock }) => {
  let hiddenMs: number | undefined;
  return listenTo(document, ['visibilitychange'], () => {
    const nowMs = clock.monotonicMs();
    if (document.visibilityState === 'hidden') hiddenMs = nowMs;
    else if (hiddenMs !== undefined && nowMs - hiddenMs >= AWAY_MS) tell();
  });
};

const watchIdle: Watch = (tell, { window, clock, scheduler }) => {
  let aliveMs = clock.monotonicMs();
  return stopAll(
    listenTo(window, SIGNS_OF_LIFE, () => {
      aliveMs = clock.monotonicMs();
    }),
    scheduler.onBeat(() => {
      if (clock.monotonicMs() - aliveMs >= IDLE_MS) tell();
    }),
  );
};

/** "Back" within the page, seen by the Navigation API. No history entry is ever made to see more. */
const watchBack: Watch = (tell, { window }) => {
  const { navigation } = window as {
    navigation?: EventTarget & { currentEntry?: { index: number } | null };
  };
  if (!navigation) return () => undefined;
  return listenTo(navigation, ['navigate'], (event) => {
    const { navigationType, destination } = event as Event & {
      navigationType?: string;
      destination?: { index: number; sameDocument: boolean };
    };
    if (navigationType !== 'traverse' || !destination?.sameDocument) return;
    if (destination.index < (navigation.currentEntry?.index ?? 0)) tell();
  });
};

const WATCHES: Record<ExitSignal, Watch> = {
  pointer: watchPointer,
  scroll: watchScroll,
  return: watchReturn,
  idle: watchIdle,
  back: watchBack,
};

/** `exit_intent { kind }`, each kind once a page and not in its first second; only the kinds that are asked for. */
export const onExitIntent =
  (kinds: readonly ExitSignal[] = []): SignalSource =>
  (emit: Emit, ports: SignalPorts) => {
    const startMs = ports.clock.monotonicMs();
    const stops = kinds.map((kind) => {
      let isTold = false;
      return WATCHES[kind](() => {
        if (isTold || ports.clock.monotonicMs() - startMs < MIN_MS) return;
        isTold = true;
        emit('exit_intent', { kind });
      }, ports);
    });
    return stopAll(...stops);
  };
