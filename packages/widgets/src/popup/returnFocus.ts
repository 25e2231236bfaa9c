/**
 * Remembers what on the page had the focus before it went into our element, and gives the way to return it there:
 * to that element while it lives (in whatever open shadow tree it stands), else to the first one on the page that takes it.
 */
export function watchFocus(
  element: HTMLElement,
  signal: AbortSignal,
  first: Element | null = element.ownerDocument.activeElement,
): () => void {
  const { ownerDocument: document } = element;
  let before: EventTarget | null | undefined = deepestFocus(first);
  document.addEventListener(
    'focusin',
    (event) => {
      // The event's own target is the host of a shadow tree; its path begins inside.
      const path = event.composedPath();
      if (!path.includes(element)) before = path[0];
    },
    { signal },
  );
  return () => {
    const others = document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,[tabindex="0"]',
    );
    for (const candidate of [before as HTMLElement | null, ...others]) {
      if (!candidate?.isConnected || candidate === document.body || element.contains(candidate)) continue;
      candidate.focus({ preventScroll: true });
      if (candidate.matches(':focus')) return;
    }
  };
}

function deepestFocus(element: Element | null): Element | null {
  const inner = element?.shadowRoot?.activeElement;
  return inner ? deepestFocus(inner) : element;
}
