import type { BrowserPorts } from '../browser/createBrowserPorts.js';

/**
 * Tells the deepest point reached in per cent, each time it grows. The scroll handler reads nothing: layout is read
 * once a frame at the most. A page shorter than the window is never "scrolled".
 */
export function startScrollDepth(
  { window, document, listen }: Pick<BrowserPorts, 'window' | 'document' | 'listen'>,
  onDepth: (depthPct: number) => void,
): void {
  let deepestPct = 0;
  let _frame = 0;

  function read(): void {
    _frame = 0;
    const { scrollHeight, clientHeight } = document.documentElement;
    const roomPx = scrollHeight - clientHeight;
    const depthPct = roomPx > 0 ? Math.min(100, Math.round((window.scrollY / roomPx) * 100)) : 0;
    if (depthPct <= deepestPct) return;
    deepestPct = depthPct;
    onDepth(depthPct);
  }

  listen(window, 'scroll', () => {
    _frame ||= window.requestAnimationFrame(read);
  });
}
