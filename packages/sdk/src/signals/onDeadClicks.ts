import { closestTo } from './closestTo.js';
import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

/** A page that answers at all answers within this. */
const ANSWER_MS = 2_500;
const CLICKABLE = 'a,button,[role="button"],[onclick],summary,input[type="submit"],input[type="button"]';
const ANSWERS = ['scroll', 'focusin', 'input', 'change', 'submit', 'beforetoggle', 'copy', 'lodestone:open'];

/**
 * `dead_click` for a click on something that looks as if it did something, after which for 2.5 seconds nothing changed in
 * the document, nothing scrolled, got the focus or was typed, and the page was not left.
 */
export const onDeadClicks: SignalSource = (emit, { window, document, timers }) => {
  let cancel: (() => void) | undefined;

  function answered(): void {
    // Nearly always: a scroll has to cost nothing.
    if (!cancel) return;
    cancel();
    cancel = undefined;
    observer.disconnect();
  }

  const observer = new window.MutationObserver(answered);
  return stopAll(
    listenTo(document, ANSWERS, answered),
    listenTo(window, ['pagehide', 'blur', 'hashchange', 'popstate'], answered),
    listenTo(document, ['click'], (event) => {
      answered();
      if (!closestTo(event, CLICKABLE) || closestTo(event, ':disabled')) return;
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      cancel = timers.after(ANSWER_MS, () => {
        answered();
        if (document.visibilityState === 'visible') emit('dead_click');
      });
    }),
    answered,
  );
};
