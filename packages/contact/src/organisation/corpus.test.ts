import { describe, it } from 'vitest';
import { expectFigures } from '../../corpora/expectFigures.js';
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
});
