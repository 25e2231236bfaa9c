import { describe, expect, it } from 'vitest';
import { countWords, foldOffer, readWords } from './countWords.js';

const WORDS = readWords('cheap|no hu|eth.\ncrédito|贷款|ücretsiz');
const count = (text: string): number => countWords(WORDS, foldOffer(text), 9);

describe('countWords', () => {
  it('counts each entry once, at the beginning of a word', () => {
    expect(count('Cheap, cheapest, CHEAP')).toBe(1);
    expect(count('cheap credito')).toBe(2);
    expect([count('uncheap'), count('casino hunter')]).toEqual([0, 0]);
  });

  it('takes an entry with a dot for a whole word', () => {
    expect([count('your ETH now'), count('ethics'), count('my eth')]).toEqual([1, 0, 1]);
  });

  it('finds words anywhere where no spaces are written, and marks on letters make no difference', () => {
    expect([count('无抵押贷款'), count('CREDITO'), count('Ucretsiz')]).toEqual([1, 1, 1]);
  });

  it('stops at the most', () => {
    expect(countWords(WORDS, 'cheap credito', 1)).toBe(1);
  });
});
