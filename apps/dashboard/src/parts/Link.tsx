import type { ComponentChildren, JSX } from 'preact';
import type { Route } from '../router/parseRoute.js';
import type { Router } from '../router/useRouter.js';

interface LinkProps {
  router: Router;
  to: Route;
  class?: string;
  isCurrent?: boolean;
  id?: string;
  /** What is heard instead of what is seen, where that is too short. */
  label?: string;
  children: ComponentChildren;
}

/** A link inside the dashboard; with a modifier key or another button it stays an ordinary link. */
export function Link({ router, to, isCurrent, label, children, ...attributes }: LinkProps): JSX.Element {
  return (
    <a
      {...attributes}
      href={router.hrefOf(to)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.go(to);
      }}
    >
      {children}
    </a>
  );
}
