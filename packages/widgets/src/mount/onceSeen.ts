/** How much has to be seen, and for how long, to count as a view: the display-ad measure of IAB and MRC (half of it for a second). */
const SEEN_RATIO = 0.5;
const SEEN_MS = 1_000;

/** Calls back once when the element has been half in view for a second, unless the signal ends it before. Never calls where there is no IntersectionObserver. */
export function onceSeen(element: Element, signal: AbortSignal, callback: () => void): void {
  const Observer = element.ownerDocument.defaultView?.IntersectionObserver;
  if (!Observer) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new Observer(
    (entries) => {
      clearTimeout(timer);
      if (entries.at(-1)?.isIntersecting)
        timer = setTimeout(() => {
          observer.disconnect();
          callback();
        }, SEEN_MS);
    },
    { threshold: SEEN_RATIO },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}
