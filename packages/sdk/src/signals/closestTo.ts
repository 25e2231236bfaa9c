/** The nearest element around an event's target that a selector matches; none for a selector that is none. */
export function closestTo({ target }: Event, selector: string): Element | null {
  try {
    return (target as Element | null)?.closest?.(selector) ?? null;
  } catch {
    return null;
  }
}
