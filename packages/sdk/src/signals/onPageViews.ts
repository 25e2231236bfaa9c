import { listenTo } from './listenTo.js';
import type { SignalSource } from './SignalSource.js';
import { stopAll } from './stopAll.js';

type HistoryMethod = 'pushState' | 'replaceState';

/**
 * `page_view { path }` for each further page: a change of path or query without a load (by the Navigation API, else by
 * the page's history, which gets its own functions back in the end), and a page that comes back from the bfcache.
 * A change of the hash alone is none. The page view of the load itself is the client's.
 */
export const onPageViews: SignalSource = (emit, { window, document }) => {
  const { location, history } = window;
  const here = (): string => location.pathname + location.search;
  const tell = (): void => emit('page_view', { path: location.pathname });
  let seen = here();

  function look(): void {
    if (here() === seen) return;
    seen = here();
    tell();
  }

  const stopRestores = listenTo(window, ['pageshow'], (event) => {
    if ((event as PageTransitionEvent).persisted) tell();
  });
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) return stopAll(stopRestores, listenTo(navigation, ['currententrychange'], look));

  /** Wraps one function of the history; gives it back unless somebody else has wrapped it since. */
  function wrap(method: HistoryMethod): () => void {
    const original = history[method];
    const wrapped: typeof original = (...args) => {
      original.apply(history, args);
      look();
    };
    history[method] = wrapped;
    return () => {
      if (history[method] === wrapped) history[method] = original;
    };
  }
  return stopAll(
    stopRestores,
    wrap('pushState'),
    wrap('replaceState'),
    listenTo(document.defaultView ?? window, ['popstate'], look),
  );
};
