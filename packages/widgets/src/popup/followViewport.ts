/**
 * Keeps a bottom sheet above the on-screen keyboard: on iOS, and by default on Android, it shrinks the visual viewport only.
 * Sets `--lodestone-keyboard` and `--lodestone-viewport` (px) on the panel, until the signal ends it.
 */
export function followViewport(panel: HTMLElement, signal: AbortSignal): void {
  const view = panel.ownerDocument.defaultView;
  const viewport = view?.visualViewport;
  if (!viewport) return;
  const follow = () => {
    // A pinch zoom shrinks it too, and then the panel has to stay where it is.
    const isZoomed = viewport.scale > 1.01;
    const heightPx = isZoomed ? view.innerHeight : viewport.height;
    const hiddenPx = isZoomed ? 0 : Math.max(0, view.innerHeight - heightPx - viewport.offsetTop);
    panel.style.setProperty('--lodestone-keyboard', `${Math.round(hiddenPx)}px`);
    panel.style.setProperty('--lodestone-viewport', `${heightPx}px`);
  };
  follow();
  viewport.addEventListener('resize', follow, { signal });
  viewport.addEventListener('scroll', follow, { signal });
}
