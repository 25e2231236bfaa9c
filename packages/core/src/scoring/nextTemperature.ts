import type { ScoringRules } from '@lodestone/schema';

export const TEMPERATURES = ['cold', 'warm', 'hot'] as const;
export type Temperature = (typeof TEMPERATURES)[number];

/**
 * One step of the temperature: it rises at `from` and falls under `until`. Between both it stays, so that a score that
 * trembles around a threshold makes no state tremble.
 */
export function nextTemperature(
  { warm, hot }: ScoringRules['temperature'],
  before: Temperature,
  score: number,
): Temperature {
  if (score >= (before === 'hot' ? hot.until : hot.from)) return 'hot';
  return score >= (before === 'cold' ? warm.from : warm.until) ? 'warm' : 'cold';
}
