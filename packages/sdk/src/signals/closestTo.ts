/** The nearest element around an event's target that a selector matches; none for a target or a selector that is none. */
export function closestTo({ target }: Event, selector: string): Element | null {
  try {
    return (target as Element).closest(selector);
  } catch {
    return null;
  }
}
