import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Keeps what is being read where it is when rows come in above. Done by hand, with the browser's own anchoring off in the
 * sheet, because WebKit has none and two corrections would add up.
 */
export function useStillScroll(body: RefObject<HTMLElement | null>, firstId: string | undefined): void {
  const before = useRef<{ row: Element; top: number } | undefined>(undefined);
  // It is the change of the first row that moves the others.
  useLayoutEffect(() => {
    const known = before.current;
    if (known?.row.isConnected && scrollY > 0) {
      const moved = pageTop(known.row) - known.top;
      if (moved > 0) scrollBy(0, moved);
    }
    const row = body.current?.firstElementChild;
    before.current = row ? { row, top: pageTop(row) } : undefined;
  }, [body, firstId]);
}

function pageTop(element: Element): number {
  return element.getBoundingClientRect().top + scrollY;
}
