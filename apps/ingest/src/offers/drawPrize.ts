import type { SitePrize } from '../sites/offerSchema.js';

/**
 * Where the wheel stops. `chance`: at least 0, less than 1. `isGone`: all of a prize were given, or it has no code left; then
 * the wheel stops on a blank, and where there is none, among what is left by its chances.
 * `undefined`: nothing is left at all.
 */
export function drawPrize(
  prizes: readonly SitePrize[],
  chance: number,
  isGone: (prize: SitePrize) => boolean,
): SitePrize | undefined {
  const drawn = pick(prizes, chance);
  if (drawn && !isGone(drawn)) return drawn;
  const left = prizes.filter((prize) => !isGone(prize));
  return left.find(({ isBlank }) => isBlank) ?? pick(left, chance);
}

function pick(prizes: readonly SitePrize[], chance: number): SitePrize | undefined {
  const all = prizes.reduce((sum, { chancePct }) => sum + chancePct, 0);
  let rest = chance * all;
  for (const prize of prizes) {
    rest -= prize.chancePct;
    if (rest < 0) return prize;
  }
  // What rounding left over.
  return prizes.findLast(({ chancePct }) => chancePct > 0);
}
