import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

const MARKS_PCT = [25, 50, 75, 90];

/** `scroll_depth { depthPct }` at 25, 50, 75 and 90 per cent of a page. A page that is shorter than the window has no depth. */
export const onScrollDepth: SignalSource = (emit, { window, document, scheduler }) => {
  let hasScrolled = false;
  let marks = MARKS_PCT;
  let path = window.location.pathname;
  return stopAll(
    listenTo(document, ['scroll'], () => {
      hasScrolled = true;
    }),
    scheduler.onBeat(() => {
      if (!hasScrolled) return;
      hasScrolled = false;
      if (path !== window.location.pathname) {
        path = window.location.pathname;
        marks = MARKS_PCT;
      }
      const { scrollHeight, clientHeight } = document.documentElement;
      const depthPct = (window.scrollY / (scrollHeight - clientHeight)) * 100;
      // Of several marks passed at once the deepest is told.
      const reached = marks.filter((mark) => depthPct >= mark).at(-1);
      if (reached === undefined) return;
      marks = marks.filter((mark) => mark > reached);
      emit('scroll_depth', { depthPct: reached });
    }),
  );
};
