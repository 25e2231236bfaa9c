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
    ['a row of Latin letters that names have', 'zuiop'],
    ['a row there and back', 'mnbvc'],
    ['a row with national letters', 'klčćž'],
  ])('marks %s', (_, text) => {
    expect(findGibberish(text)).toMatch(/^keyboard/);
  });

  it('marks a chunk that begins a third time', () => {
    expect(findGibberish('erterter')).toBe('repeat-syllable');
  });

  it.each(['reza', 'afif', 'zsazsa', 'ზაზა', 'ewa', 'gerger', 'wetter', 'wertz', 'смит', 'barbara'])(
    'leaves the name %s alone',
    (text) => {
      expect(findGibberish(text)).toBeUndefined();
    },
  );
});
