import type { Stage } from '@lodestone/core/scoring';

/**
 * The name of the signal that gave most points since a moment, all of a name together; of all that ever were, where those
 * that came since happened before. Nothing when none gave any.
 */
export function findStrongest(ledger: Stage['ledger'], sinceMs: number): string | undefined {
  const points = new Map<string, number>();
  for (const { signal, atMs, current } of ledger)
    if (atMs > sinceMs) points.set(signal, (points.get(signal) ?? 0) + current);
  const [strongest] = [...points].sort(([, one], [, other]) => other - one);
  if (strongest && strongest[1] > 0) return strongest[0];
  return sinceMs === Number.NEGATIVE_INFINITY ? undefined : findStrongest(ledger, Number.NEGATIVE_INFINITY);
}
