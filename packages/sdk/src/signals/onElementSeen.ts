import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

/** How much of an element has to be visible, and for how many beats (seconds): the rule of viewable impressions. */
const VISIBLE_SHARE = 0.5;
const BEATS = 1;
const MARK = 'data-lodestone-seen';

/** `element_seen { id }` once a page for each `data-lodestone-seen="ID"` of which half was in view for a second. */
export const onElementSeen: SignalSource = (emit, { window, document, scheduler }) => {
  if (!window.IntersectionObserver) return () => undefined;
  const told = new Set<string>();
  const watched = new WeakSet<Element>();
  /** What is in view, and for how many beats. */
  const beats = new Map<Element, number>();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio >= VISIBLE_SHARE) beats.set(target, 0);
        else beats.delete(target);
      }
    },
    { threshold: VISIBLE_SHARE },
  );
  return stopAll(
    scheduler.onBeat(() => {
      // Elements that came since the last beat are watched from now on.
      for (const element of document.querySelectorAll(`[${MARK}]`)) {
        if (watched.has(element)) continue;
        watched.add(element);
        observer.observe(element);
      }
      for (const [element, count] of beats) {
        beats.set(element, count + 1);
        const id = (element.getAttribute(MARK) ?? '').slice(0, 64);
        if (count < BEATS || !id || told.has(id)) continue;
        told.add(id);
        emit('element_seen', { id });
      }
    }),
    () => observer.disconnect(),
  );
};
