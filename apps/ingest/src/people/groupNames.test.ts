import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupNames } from './groupNames.js';

const groupsOf = (names: string[]) => Object.fromEntries(groupNames(names));

it('takes a shorter name for the longer one that it is part of, and no name for anybody', () => {
  expect(groupsOf(['olena', 'koval olena', ''])).toEqual({
    olena: 'koval olena',
    'koval olena': 'koval olena',
    '': 'koval olena',
  });
});

it('finds the longest of several that stand in one another', () => {
  expect(groupsOf(['olena', 'koval olena', 'ivanivna koval olena']).olena).toBe('ivanivna koval olena');
});

it('gives a name that could be two people’s to neither', () => {
  expect(groupsOf(['olena', 'koval olena', 'bondar olena', ''])).toEqual({
    olena: 'olena',
    'koval olena': 'koval olena',
    'bondar olena': 'bondar olena',
    '': '',
  });
});

it('never puts two names together of which each has a word of its own, whatever the order', () => {
  const name = fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 })
    .map((words) => words.sort().join(' '));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 8 }), fc.func(fc.integer()), (names, rank) => {
      const groups = groupNames(names);
      const shuffled = names.toSorted((one, other) => rank(one) - rank(other));
      expect(Object.fromEntries(groupNames(shuffled))).toEqual(Object.fromEntries(groups));
      for (const one of names)
        for (const other of names) {
          const [few, many] = [one, other].map((text) => text.split(' ').filter(Boolean)) as [
            string[],
            string[],
          ];
          const agree = few.every((word) => many.includes(word)) || many.every((word) => few.includes(word));
          const isOneGroup = groups.get(one) === groups.get(other);
          // Through a longer name that holds both, two shorter ones may meet.
          const hasBridge = names.some((long) =>
            [...few, ...many].every((word) => long.split(' ').includes(word)),
          );
          if (isOneGroup) expect(agree || hasBridge, `${one} / ${other}`).toBe(true);
        }
    }),
    { seed: 8, numRuns: 2_000 },
  );
});
