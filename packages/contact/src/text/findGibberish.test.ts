import { describe, expect, it } from 'vitest';
import { findGibberish } from './findGibberish.js';

describe('findGibberish', () => {
  it.each([
    ['two hands in turn', 'alskdj'],
    ['columns of keys', 'tgbyhn'],
    ['the other layout', 'fylhsq'],
    ['a huddle of keys', 'asdsad'],
    ['vowels alone', 'oeaiou'],
    ['a Greek row', 'ασδφγ'],
  ])('marks %s', (_, text) => {
    expect(findGibberish(text)).toMatch(/^keyboard/);
  });

  it.each(['reza', 'afif', 'zsazsa', 'ზაზა', 'ewa', 'gerger', 'wetter'])(
    'leaves the name %s alone',
    (text) => {
      expect(findGibberish(text)).toBeUndefined();
    },
  );
});
