import { useCallback, useEffect, useState } from 'preact/hooks';
import { toQuery } from '../api/toQuery.js';
import { parseRoute, pathOf, type Route } from './parseRoute.js';

export interface Router {
  route: Route;
  /** Grows with every navigation: views move the focus on it. 0 is the page as it was loaded. */
  visit: number;
  /** The site that the address names (`?site=shop`); nothing: all of them. */
  site: string | undefined;
  hrefOf(route: Route): string;
  go(route: Route): void;
  /** The same view, seen otherwise: an entry of the history too, but focus and scroll stay. */
  adjust(route: Route): void;
  /** What is shown has just been reached, though the address was there before: after a sign-in. */
  arrive(): void;
  /** The same view of another site, or of all. */
  chooseSite(site: string | undefined): void;
}

/** The route by the History API. A site and a language named in the address (`?site=shop&lang=fa`) stay there. */
export function useRouter(): Router {
  const [state, setState] = useState(() => ({ ...readAddress(), visit: 0 }));

  useEffect(() => {
    const follow = (): void => setState(({ visit }) => ({ ...readAddress(), visit: visit + 1 }));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const hrefOf = useCallback((route: Route) => withKept(pathOf(route), readKept()), []);
  const go = useCallback(
    (route: Route) => {
      history.pushState(null, '', hrefOf(route));
      scrollTo(0, 0);
      setState((last) => ({ ...last, route, visit: last.visit + 1 }));
    },
    [hrefOf],
  );
  const adjust = useCallback(
    (route: Route) => {
      history.pushState(null, '', hrefOf(route));
      setState((last) => ({ ...last, route }));
    },
    [hrefOf],
  );
  const arrive = useCallback(() => setState((last) => ({ ...last, visit: last.visit + 1 })), []);
  const chooseSite = useCallback((site: string | undefined) => {
    const { route } = readAddress();
    history.pushState(null, '', withKept(pathOf(route), { ...readKept(), site }));
    setState((last) => ({ ...last, route, site }));
  }, []);
  return { ...state, hrefOf, go, adjust, arrive, chooseSite };
}

/** What stays in the address from view to view. */
interface Kept {
  site: string | undefined;
  lang: string | undefined;
}

function readKept(): Kept {
  const query = new URLSearchParams(location.search);
  return { site: query.get('site') || undefined, lang: query.get('lang') || undefined };
}

const readAddress = (): { route: Route; site: string | undefined } => ({
  route: parseRoute(location.pathname, location.search),
  site: readKept().site,
});

function withKept(path: string, { site, lang }: Kept): string {
  const kept = toQuery({ site, lang });
  return path.includes('?') ? path + kept.replace('?', '&') : path + kept;
}
