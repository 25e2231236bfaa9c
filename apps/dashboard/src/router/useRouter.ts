import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseRoute, pathOf, type Route } from './parseRoute.js';

export interface Router {
  route: Route;
  /** Grows with every navigation: views move the focus on it. 0 is the page as it was loaded. */
  visit: number;
  hrefOf(route: Route): string;
  go(route: Route): void;
}

/** The route by the History API. A language named in the address (`?lang=fa`) stays there. */
export function useRouter(): Router {
  const [state, setState] = useState(() => ({ route: parseRoute(location.pathname), visit: 0 }));

  useEffect(() => {
    const follow = (): void =>
      setState(({ visit }) => ({ route: parseRoute(location.pathname), visit: visit + 1 }));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const hrefOf = useCallback((route: Route) => pathOf(route) + location.search, []);
  const go = useCallback(
    (route: Route) => {
      history.pushState(null, '', hrefOf(route));
      scrollTo(0, 0);
      setState(({ visit }) => ({ route, visit: visit + 1 }));
    },
    [hrefOf],
  );
  return { ...state, hrefOf, go };
}
