import { describe, it } from 'vitest';
import { expectFigures } from '../../corpora/expectFigures.js';
import { measureSubmissions, type SubmissionRow } from '../../corpora/measureSubmissions.js';
import { PARTS, readRows } from '../../corpora/readRows.js';

describe('qualifyLead on its corpus', () => {
  it.each(PARTS)('turns no real lead away and gives the right verdict and reasons: %s', async (part) => {
    expectFigures(await measureSubmissions(readRows<SubmissionRow>('submission', part)), part, {
      aims: {
        'verdict right': 99,
        'exactly the right reasons': 98,
        'real leads not turned away': 100,
      },
      missed: { 'real leads not turned away': 99.4 },
    });
  });
});
