import { describe, expect, it } from 'vitest';
import { isProprietor } from './isProprietor.js';

describe('isProprietor', () => {
  it.each([
    'einzelunternehmen jonas berg',
    'mari berg tmi',
    'eenmanszaak de vries',
    'самозанятый лис олег',
    'marija kos s.p.',
    'şahıs şirketi elif yıldız',
    'и.п. фомин денис',
  ])('knows a sole proprietor by the form: %s', (text) => {
    expect(isProprietor(text)).toBe(true);
  });

  it.each(['tmi group', 'jonas berg', 'zzp', 'eni gas e luce', 'verein heimat e.v.'])(
    'takes no other name for one: %s',
    (text) => {
      expect(isProprietor(text)).toBe(false);
    },
  );
});
