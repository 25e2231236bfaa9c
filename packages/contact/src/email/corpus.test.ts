import { describe, expect, it } from 'vitest';
import { percentOf } from '../../corpora/Measured.js';
import { type EmailRow, measureEmails } from '../../corpora/measureEmails.js';
import { PARTS, readRows } from '../../corpora/readRows.js';

/** Per cent: the figures of the issue, and the project's own for what it leaves open. */
const TARGETS = {
  'correct, not refused': 100,
  'correct, no warning and no suggestion': 99.5,
  'noise repaired': 98,
  'typo recall': 97,
  'typo precision': 97,
  'broken, invalid': 98,
  'broken, right class': 95,
  'disposable recall': 95,
  'disposable precision': 99.5,
  'role recall': 98,
  'role precision': 98,
  'free or company': 98,
} as const;

describe.each(PARTS)('e-mail addresses of the corpus, %s', async (part) => {
  const { figures } = await measureEmails(readRows<EmailRow>('email', part));

  it.each(Object.entries(TARGETS))('reach the target of %s', (name, target) => {
    const figure = figures[name] ?? { right: 0, of: 0 };
    expect(figure.of).toBeGreaterThan(80);
    expect(percentOf(figure)).toBeGreaterThanOrEqual(target);
  });
});
