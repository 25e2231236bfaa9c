import { describe, expect, it, vi } from 'vitest';
import { percentOf } from '../../corpora/Measured.js';
import { measurePhones, type PhoneRow } from '../../corpora/measurePhones.js';
import { PARTS, readRows } from '../../corpora/readRows.js';
import { parsePhone } from './index.js';

// Node would take the larger metadata: this is what a browser's bundler resolves instead.
vi.mock('#libphonenumber', () => import('libphonenumber-js/min'));

it('has the smaller metadata here, which a browser loads', () => {
  expect(parsePhone('+49 900 1 123456').type).toBe('unknown');
  expect(parsePhone('0900 300 456', { country: 'UA' }).type).toBe('premium');
});

describe.each(PARTS)('telephone numbers of the corpus in a browser, %s', (part) => {
  const { figures } = measurePhones(readRows<PhoneRow>('phone', part));
  const percent = (name: string): number => percentOf(figures[name] ?? { right: 0, of: 1 });

  it('are read as well as by the larger metadata', () => {
    expect(percent('ordinary')).toBeGreaterThanOrEqual(percent('ordinary, libphonenumber-js/max alone'));
    expect(percent('ordinary, UA')).toBe(100);
    expect(percent('ordinary, IR')).toBe(100);
    expect(percent('untidy')).toBeGreaterThanOrEqual(93);
    expect(percent('no wrong number')).toBeGreaterThanOrEqual(99.6);
    expect(percent('impossible marked')).toBeGreaterThanOrEqual(98);
  });
});
