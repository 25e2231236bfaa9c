import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/** Half of it, or, of what is higher than the window, half of the window. */
const SHARE = 0.5;
/** Elements that come later are looked for this often. */
const LOOK_MS = 1_000;

/** Tells each selector once half of one of its elements came into view. A selector that is none is passed over. */
export function watchSeen(
  { window, document, timers, atEnd }: Pick<BrowserPorts, 'window' | 'document' | 'timers' | 'atEnd'>,
  selectors: readonly string[],
  onSeen: (selector: string) => void,
): void {
  if (!window.IntersectionObserver) return;
  const left = new Set(selectors);
  const watched = new WeakSet<Element>();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio, intersectionRect } of entries) {
        if (intersectionRatio < SHARE && intersectionRect.height < window.innerHeight * SHARE) continue;
        for (const selector of left) if (target.matches(selector) && left.delete(selector)) onSeen(selector);
      }
    },
    { threshold: [0.1, 0.2, 0.3, 0.4, SHARE] },
  );
  let cancel: () => void = () => undefined;

  function find(selector: string): Element[] {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      left.delete(selector);
      return [];
    }
  }

  function look(): void {
    for (const element of [...left].flatMap(find)) {
      if (watched.has(element)) continue;
      watched.add(element);
      observer.observe(element);
    }
    if (left.size > 0) cancel = timers.after(LOOK_MS, look);
    else observer.disconnect();
  }

  atEnd(() => {
    cancel();
    observer.disconnect();
  });
  look();
}
