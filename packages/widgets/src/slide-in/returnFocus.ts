/**
 * Remembers what on the page had the focus before it went into our element, and gives the way to return it there:
 * to that element while it lives, else to the first one on the page that takes it.
 */
export function watchFocus(element: HTMLElement, signal: AbortSignal): () => void {
  const { ownerDocument: document } = element;
  let before: Element | null = null;
  const remember = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Element && !element.contains(relatedTarget)) before = relatedTarget;
  };
  element.addEventListener('focusin', remember, { signal });
  return () => {
    const others = document.querySelectorAll<HTMLElement>(
      'a[href],button,input,select,textarea,[tabindex="0"]',
    );
    for (const candidate of [before, ...others]) {
      if (!candidate?.isConnected || candidate === element) continue;
      (candidate as HTMLElement).focus({ preventScroll: true });
      if (document.activeElement === candidate) return;
    }
  };
}
