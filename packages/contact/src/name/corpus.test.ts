import { describe, expect, it } from 'vitest';
import { expectFigures } from '../../corpora/expectFigures.js';
import { percentOf } from '../../corpora/Measured.js';
import { measureNames, type NameRow } from '../../corpora/measureNames.js';
import { PARTS, readRows } from '../../corpora/readRows.js';

describe('judgeName on its corpus', () => {
  it.each(PARTS)('refuses nobody, doubts hardly anybody and sees through fakes: %s', (part) => {
    expectFigures(measureNames(readRows<NameRow>('name', part)), part, {
      aims: {
        'real, not refused': 100,
        'real, not marked': 99.7,
        'fakes marked': 95,
        'organisations and positions marked': 95,
      },
      missed: { 'real, not marked': 99.3, 'fakes marked': 86.2, 'organisations and positions marked': 94.6 },
    });
  });

  it.each([
    ['real, not marked', 99.7],
    ['fakes marked', 90.8],
    ['organisations and positions marked', 98],
  ])('does not fall back on the rows that came later: %s', (name, floor) => {
    const { figures } = measureNames(readRows<NameRow>('name', 'develop-more'));
    expect(percentOf(figures[name] ?? { right: 0, of: 1 })).toBeGreaterThanOrEqual(floor);
  });
});
