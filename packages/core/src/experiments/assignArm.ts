import type { Experiment, Variant } from '@lodestone/schema';
import { hashShare } from './hashShare.js';

const DEFAULT_HOLDOUT = 0.1;

/**
 * The way in which one visitor meets a campaign: the same for the same seed. The hold-out is drawn by a hash of its own, so
 * that other weights never move anybody into it or out of it. An experiment without variants holds everybody out. Pure.
 */
export function assignArm(
  { id, variants, holdout = DEFAULT_HOLDOUT }: Experiment,
  seed: string,
): Variant | 'holdout' {
  if (hashShare(`${id}:holdout:${seed}`) < holdout) return 'holdout';
  const weightOf = ({ weight = 1 }: Variant): number => weight;
  const total = variants.reduce((sum, variant) => sum + weightOf(variant), 0);
  let left = hashShare(`${id}:${seed}`) * total;
  for (const variant of variants) {
    left -= weightOf(variant);
    if (left < 0) return variant;
  }
  return 'holdout';
}
