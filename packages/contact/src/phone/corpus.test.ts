import { describe, expect, it } from 'vitest';
import { percentOf } from '../../corpora/Measured.js';
import { measurePhones, type PhoneRow } from '../../corpora/measurePhones.js';
import { PARTS, readRows } from '../../corpora/readRows.js';

describe.each(PARTS)('telephone numbers of the corpus, %s', (part) => {
  const { figures } = measurePhones(readRows<PhoneRow>('phone', part));
  const percent = (name: string): number => {
    const figure = figures[name];
    if (!figure || figure.of < 30) throw new Error(`too few rows for ${name}`);
    return percentOf(figure);
  };

  it('typed as usual are read at least as well as by libphonenumber-js/max, Ukrainian and Iranian ones all', () => {
    expect(percent('ordinary')).toBeGreaterThanOrEqual(percent('ordinary, libphonenumber-js/max alone'));
    expect(percent('ordinary, UA')).toBe(100);
    expect(percent('ordinary, IR')).toBe(100);
  });

  it('typed untidily are read in 93 of 100, and hardly ever as a number that nobody meant', () => {
    expect(percent('untidy')).toBeGreaterThanOrEqual(93);
    expect(percent('no wrong number')).toBeGreaterThanOrEqual(99.8);
  });

  it('that cost extra or cannot be are marked', () => {
    expect(percent('premium marked')).toBe(100);
    expect(percent('impossible marked')).toBe(100);
  });
});
