import { expect } from 'vitest';
import { type Measured, percentOf } from './Measured.js';

/** Fails with the counts alone when a figure is below its floor in per cent: of the third held out nobody may see a row. */
export function expectFigures({ kind, figures }: Measured, floors: Readonly<Record<string, number>>): void {
  expect(Object.keys(figures).sort()).toEqual(Object.keys(floors).sort());
  for (const [name, figure] of Object.entries(figures))
    expect(percentOf(figure), `${kind}: ${name}, ${figure.right} of ${figure.of}`).toBeGreaterThanOrEqual(
      floors[name] ?? 0,
    );
}
