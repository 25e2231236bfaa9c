/** A slice of the wheel as an SVG path, in a circle of radius 100 about the origin, from the top clockwise. Shares are 0 to 1. */
export function slicePath(fromShare: number, toShare: number): string {
  const point = (share: number): string => {
    const angle = share * 2 * Math.PI;
    return `${(100 * Math.sin(angle)).toFixed(2)} ${(-100 * Math.cos(angle)).toFixed(2)}`;
  };
  // A whole circle has no arc between two points.
  if (toShare - fromShare >= 0.9999) return 'M0 -100A100 100 0 1 1 -0.01 -100Z';
  const isLarge = toShare - fromShare > 0.5 ? 1 : 0;
  return `M0 0L${point(fromShare)}A100 100 0 ${isLarge} 1 ${point(toShare)}Z`;
}

/** Where the slices begin and end: as large as their chances, but none too small to be seen. */
export function sharesOf(chancesPct: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const least = chancesPct.map((pct) => Math.max(pct, 4));
  const sum = least.reduce((total, pct) => total + pct, 0) || 1;
  let from = 0;
  return least.map((pct) => {
    const to = from + pct / sum;
    const share = [from, to] as const;
    from = to;
    return share;
  });
}

const TURNS = 4;

/** How far the wheel turns, in degrees, until the middle of a slice stands at the top. */
export const turnTo = ([from, to]: readonly [number, number]): number =>
  TURNS * 360 - ((from + to) / 2) * 360;
