/** Reads JSON; why it is none as the browser says it. */
export function parseRule(text: string): { ok: true; value: unknown } | { ok: false; why: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (cause) {
    return { ok: false, why: cause instanceof Error ? cause.message : '' };
  }
}
