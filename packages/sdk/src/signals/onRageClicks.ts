import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';

/** So many clicks, so near to each other, within so long. Double and triple clicks select text and are none. */
const CLICKS = 4;
const NEAR_PX = 30;
const WITHIN_MS = 1_500;

/** `rage_click`, once a run of clicks: somebody presses again and again where nothing seems to happen. */
export const onRageClicks: SignalSource = (emit, { document, clock }) => {
  let run: { x: number; y: number; atMs: number }[] = [];
  return listenTo(document, ['pointerdown'], (event) => {
    const { clientX: x, clientY: y, isPrimary } = event as PointerEvent;
    if (isPrimary === false) return;
    const atMs = clock.monotonicMs();
    run = run.filter(
      (click) =>
        atMs - click.atMs <= WITHIN_MS &&
        Math.abs(click.x - x) <= NEAR_PX &&
        Math.abs(click.y - y) <= NEAR_PX,
    );
    run.push({ x, y, atMs });
    if (run.length < CLICKS) return;
    run = [];
    emit('rage_click');
  });
};
