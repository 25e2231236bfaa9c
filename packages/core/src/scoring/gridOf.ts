import type { ScoringRules } from '@lodestone/schema';

/** Fit as a letter, engagement as a number: `A1` fits and is engaged most, `D4` least. They are never one number. */
export type GridCell = `${'A' | 'B' | 'C' | 'D'}${1 | 2 | 3 | 4}`;

export function gridOf(
  { fit, engagement }: ScoringRules['grid'],
  fitPoints: number,
  score: number,
): GridCell {
  const letter = (['A', 'B', 'C', 'D'] as const)[rankOf(fit, fitPoints)] ?? 'D';
  const number = ([1, 2, 3, 4] as const)[rankOf(engagement, score)] ?? 4;
  return `${letter}${number}`;
}

function rankOf(least: readonly number[], points: number): number {
  const rank = least.findIndex((each) => points >= each);
  return rank < 0 ? least.length : rank;
}
