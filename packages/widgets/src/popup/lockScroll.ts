/** How many of ours hold the page, by document: the last one that goes gives everything back exactly. */
const held = new WeakMap<Document, { count: number; giveBack: () => void }>();

/** Keeps the page from scrolling under a modal panel until the signal ends it. The width of its scrollbar is kept free. */
export function lockScroll(document: Document, signal: AbortSignal): void {
  const known = held.get(document);
  if (known) known.count += 1;
  else held.set(document, { count: 1, giveBack: lock(document) });
  signal.addEventListener('abort', () => {
    const lockNow = held.get(document);
    if (!lockNow) return;
    lockNow.count -= 1;
    if (lockNow.count > 0) return;
    held.delete(document);
    lockNow.giveBack();
  });
}

function lock({ documentElement: root, defaultView: view }: Document): () => void {
  const { style } = root;
  const names = ['overflow', 'scrollbar-gutter'] as const;
  const before = names.map(
    (name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const,
  );
  const hadScrollbar = (view?.innerWidth ?? 0) > root.clientWidth;
  style.setProperty('overflow', 'hidden', 'important');
  if (hadScrollbar) style.setProperty('scrollbar-gutter', 'stable', 'important');
  return () => {
    for (const [name, value, priority] of before)
      if (value) style.setProperty(name, value, priority);
      else style.removeProperty(name);
    if (!root.getAttribute('style')) root.removeAttribute('style');
  };
}
