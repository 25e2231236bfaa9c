/**
 * Keeps a bottom sheet above the on-screen keyboard: on iOS, and by default on Android, it shrinks the visual viewport only.
 * Sets `--lodestone-keyboard` and `--lodestone-viewport` (px) on the panel; gives the way to stop.
 */
export function followViewport(panel: HTMLElement): () => void {
  const view = panel.ownerDocument.defaultView;
  const viewport = view?.visualViewport;
  if (!view || !viewport) return () => undefined;
  const follow = () => {
    // A pinch zoom shrinks it too, and then the panel has to stay where it is.
    const isZoomed = viewport.scale > 1.01;
    const hiddenPx = isZoomed ? 0 : Math.max(0, view.innerHeight - viewport.height - viewport.offsetTop);
    panel.style.setProperty('--lodestone-keyboard', `${Math.round(hiddenPx)}px`);
    panel.style.setProperty('--lodestone-viewport', `${isZoomed ? view.innerHeight : viewport.height}px`);
  };
  follow();
  viewport.addEventListener('resize', follow);
  viewport.addEventListener('scroll', follow);
  return () => {
    viewport.removeEventListener('resize', follow);
    viewport.removeEventListener('scroll', follow);
  };
}
