import { describe, expect, it } from 'vitest';
import { expectFigures } from '../../corpora/expectFigures.js';
import { percentOf } from '../../corpora/Measured.js';
import { measureOrganisations, type OrganisationRow } from '../../corpora/measureOrganisations.js';
import { PARTS, readRows } from '../../corpora/readRows.js';

describe('checkOrganisation on its corpus', () => {
  it.each(PARTS)('refuses none, doubts hardly any and sees through junk: %s', (part) => {
    expectFigures(measureOrganisations(readRows<OrganisationRow>('organisation', part)), part, {
      aims: {
        'real, not refused': 100,
        'real, not marked': 99.5,
        'junk marked': 90,
        'persons marked': 90,
        'sole proprietors known': 90,
      },
      missed: { 'junk marked': 89.3 },
    });
  });

  it.each([
    ['real, not marked', 98.3],
    ['junk marked', 94],
    ['persons marked', 98],
    ['sole proprietors known', 97],
  ])('does not fall back on the rows that came later: %s', (name, floor) => {
    const { figures } = measureOrganisations(readRows<OrganisationRow>('organisation', 'develop-more'));
    expect(percentOf(figures[name] ?? { right: 0, of: 1 })).toBeGreaterThanOrEqual(floor);
  });
});
