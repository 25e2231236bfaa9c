import { describe, it } from 'vitest';
import { expectFigures } from '../../corpora/expectFigures.js';
import { type MessageRow, measureMessages } from '../../corpora/measureMessages.js';
import { PARTS, readRows } from '../../corpora/readRows.js';

describe('checkMessage on its corpus', () => {
  it.each(PARTS)('finds the contacts that are offered, and no others, and knows spam: %s', (part) => {
    expectFigures(measureMessages(readRows<MessageRow>('message', part)), part, {
      aims: {
        'contacts found where offered': 97,
        'no wrong contact': 100,
        'spam marked': 90,
        'honest, not marked': 99,
      },
      missed: { 'spam marked': 85.5 },
    });
  });
});
