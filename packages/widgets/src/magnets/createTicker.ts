/** Calls back about once a second while the page is visible, until it is stopped. Waits by the clock, not by counting. */
export function createTicker(onTick: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') onTick();
  }, 1_000);
  return () => clearInterval(timer);
}
