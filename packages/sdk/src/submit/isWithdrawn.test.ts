import { makeLeadItem } from '@lodestone/testkit';
import { describe, expect, it } from 'vitest';
import { isWithdrawn } from './isWithdrawn.js';

const lead = (...consents: [purpose: string, granted: boolean][]) =>
  makeLeadItem({
    key: 'lead-000000000001',
    lead: {
      campaign: 'newsletter',
      contact: { email: 'olena@kalyna.example' },
      consents: consents.map(([purpose, granted]) => ({ purpose, granted })),
    },
  });

describe('guarantee 13: withdrawing a contact purpose', () => {
  it('takes a submission whose only granted purpose it was', () => {
    expect(isWithdrawn({ newsletter: false })(lead(['newsletter', true]))).toBe(true);
    expect(isWithdrawn({ newsletter: false })(lead(['newsletter', true], ['calls', false]))).toBe(true);
  });

  it('leaves one that another purpose was granted for, or that none was', () => {
    expect(isWithdrawn({ newsletter: false })(lead(['newsletter', true], ['calls', true]))).toBe(false);
    expect(isWithdrawn({ newsletter: false, calls: false })(lead())).toBe(false);
    expect(isWithdrawn({ newsletter: true })(lead(['newsletter', true]))).toBe(false);
  });

  it('is not done by a storage purpose of the same name', () => {
    expect(isWithdrawn({ marketing: false, analytics: false })(lead(['marketing', true]))).toBe(false);
  });
});
