import { expect } from 'vitest';
import { type Measured, percentOf } from './Measured.js';
import type { Part } from './readRows.js';

export interface Floors {
  /** The project's aims, in per cent, by figure: held on what the checks were developed on. */
  aims: Readonly<Record<string, number>>;
  /**
   * Aims that the third held out misses, and what it reaches instead: the README says so, and a step back is red. A figure
   * that is not named here reaches its aim there, too.
   */
  missed: Readonly<Record<string, number>>;
}

/** Fails with the counts alone when a figure is below its floor: of the third held out nobody may see a row. */
export function expectFigures({ kind, figures }: Measured, part: Part, { aims, missed }: Floors): void {
  expect(Object.keys(figures).sort()).toEqual(Object.keys(aims).sort());
  for (const [name, figure] of Object.entries(figures)) {
    const aim = aims[name] ?? 0;
    const floor = part === 'develop' ? aim : (missed[name] ?? aim);
    expect(floor, `${kind}: ${name} is no miss`).toBeLessThanOrEqual(aim);
    expect(percentOf(figure), `${kind}: ${name}, ${figure.right} of ${figure.of}`).toBeGreaterThanOrEqual(
      floor,
    );
  }
}
