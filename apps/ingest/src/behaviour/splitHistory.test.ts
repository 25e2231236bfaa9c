import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitHistory } from './splitHistory.js';

const known = (atMs: number, key: string, owner: string) => ({ atMs, key, owner });

describe('whose an event is', () => {
  it('is the first who made himself known, for what was before', () => {
    const ownerOf = splitHistory([known(20, 'b', 'Ivan'), known(10, 'a', 'Olena')]);
    expect([0, 9, 10, 19, 20, 99].map((atMs) => ownerOf({ atMs, key: 'x' }))).toEqual([
      ...['Olena', 'Olena', 'Olena', 'Olena', 'Ivan', 'Ivan'],
    ]);
  });

  it('is whoever gave the very item, when two made themselves known in one moment', () => {
    const ownerOf = splitHistory([known(10, 'a', 'Olena'), known(10, 'b', 'Ivan')]);
    expect(ownerOf({ atMs: 10, key: 'a' })).toBe('Olena');
    expect(ownerOf({ atMs: 10, key: 'b' })).toBe('Ivan');
  });

  it('is nobody while nobody made himself known', () => {
    expect(splitHistory([])({ atMs: 1, key: 'a' })).toBeUndefined();
  });

  it('does not depend on the order of arrival or on repeats, and is never somebody between others', () => {
    const place = fc.record({ atMs: fc.nat(20), key: fc.constantFrom('a', 'b', 'c', 'd') });
    const facts = fc.uniqueArray(fc.record({ atMs: fc.nat(20), key: fc.string(), owner: fc.nat(3) }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(facts, fc.array(place), fc.infiniteStream(fc.nat()), (given, places, chance) => {
        const shuffled = [...given, ...given.slice(0, 3)]
          .map((each) => [chance.next().value as number, each] as const)
          .sort(([one], [other]) => one - other)
          .map(([, each]) => each);
        const [ownerOf, again] = [splitHistory(given), splitHistory(shuffled)];
        for (const each of places) {
          // By the words of the rule, without a search.
          const isBefore = (other: { atMs: number; key: string }) =>
            other.atMs < each.atMs || (other.atMs === each.atMs && other.key <= each.key);
          const sorted = [...given].sort((a, b) => a.atMs - b.atMs || (a.key < b.key ? -1 : 1));
          const expected = (sorted.filter(isBefore).at(-1) ?? sorted[0])?.owner;
          expect(ownerOf(each)).toBe(expected);
          expect(again(each)).toBe(expected);
        }
      }),
    );
  });
});
