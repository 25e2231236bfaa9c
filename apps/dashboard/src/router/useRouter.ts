import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseRoute, pathOf, type Route } from './parseRoute.js';

export interface Router {
  route: Route;
  /** Grows with every navigation: views move the focus on it. 0 is the page as it was loaded. */
  visit: number;
  hrefOf(route: Route): string;
  go(route: Route): void;
  /** The same view, seen otherwise: an entry of the history too, but focus and scroll stay. */
  adjust(route: Route): void;
  /** What is shown has just been reached, though the address was there before: after a sign-in. */
  arrive(): void;
}

/** The route by the History API. A language named in the address (`?lang=fa`) stays there. */
export function useRouter(): Router {
  const [state, setState] = useState(() => ({ route: readRoute(), visit: 0 }));

  useEffect(() => {
    const follow = (): void => setState(({ visit }) => ({ route: readRoute(), visit: visit + 1 }));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const hrefOf = useCallback((route: Route) => withLanguage(pathOf(route)), []);
  const go = useCallback(
    (route: Route) => {
      history.pushState(null, '', hrefOf(route));
      scrollTo(0, 0);
      setState(({ visit }) => ({ route, visit: visit + 1 }));
    },
    [hrefOf],
  );
  const adjust = useCallback(
    (route: Route) => {
      history.pushState(null, '', hrefOf(route));
      setState(({ visit }) => ({ route, visit }));
    },
    [hrefOf],
  );
  const arrive = useCallback(() => setState(({ route, visit }) => ({ route, visit: visit + 1 })), []);
  return { ...state, hrefOf, go, adjust, arrive };
}

const readRoute = (): Route => parseRoute(location.pathname, location.search);

function withLanguage(path: string): string {
  const language = new URLSearchParams(location.search).get('lang');
  return language === null
    ? path
    : `${path}${path.includes('?') ? '&' : '?'}lang=${encodeURIComponent(language)}`;
}
