import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPeople, type Identity, MAX_SHARED } from './findPeople.js';

let made = 0;
function makeIdentity(given: Partial<Identity>): Identity {
  made += 1;
  return {
    id: `id-${String(made).padStart(6, '0')}`,
    mailbox: '',
    isRole: false,
    phone: '',
    name: '',
    ...given,
  };
}

/** Which of them are one person, as lists of places in the order given. */
function peopleOf(identities: readonly Identity[]): number[][] {
  const persons = findPeople(identities, identities);
  const groups = new Map<string | undefined, number[]>();
  identities.forEach(({ id }, place) => {
    const person = persons.get(id);
    groups.set(person, [...(groups.get(person) ?? []), place]);
  });
  return [...groups.values()];
}

describe('findPeople', () => {
  it('joins by the mailbox, by the number, and through others', () => {
    const people = peopleOf([
      makeIdentity({ mailbox: 'a@x.example' }),
      makeIdentity({ mailbox: 'a@x.example', phone: '+1' }),
      makeIdentity({ phone: '+1', mailbox: 'b@x.example' }),
      makeIdentity({ mailbox: 'c@x.example' }),
    ]);
    expect(people).toEqual([[0, 1, 2], [3]]);
  });

  it('joins a personal mailbox whatever the names', () => {
    const mailbox = 'a@x.example';
    expect(
      peopleOf([makeIdentity({ mailbox, name: 'olena' }), makeIdentity({ mailbox, name: 'lena' })]),
    ).toHaveLength(1);
  });

  it.each([
    ['a number', { phone: '+380441234567' }],
    ['a mailbox of a role', { mailbox: 'info@x.example', isRole: true }],
  ])('joins %s only where the names agree', (_, shared) => {
    const given = ['olena', 'koval olena', 'ivan', ''].map((name) => makeIdentity({ ...shared, name }));
    expect(peopleOf(given)).toEqual([[0, 1], [2], [3]]);
    expect(peopleOf(given.filter(({ name }) => name !== 'ivan'))).toEqual([[0, 1, 2]]);
  });

  it('joins nobody by a contact that everybody gives', () => {
    const crowd = Array.from({ length: MAX_SHARED + 1 }, (_, number) =>
      makeIdentity({ mailbox: 'a@x.example', phone: `+${number}` }),
    );
    expect(peopleOf(crowd)).toHaveLength(crowd.length);
    expect(peopleOf(crowd.slice(1))).toHaveLength(1);
  });

  it('calls a person by its smallest id', () => {
    const [one, two] = [makeIdentity({ mailbox: 'a@x.example' }), makeIdentity({ mailbox: 'a@x.example' })];
    const all = [two, one];
    expect(findPeople(all, all)).toEqual(new Map(all.map(({ id }) => [id, one.id])));
  });

  it('gives the same people in any order', () => {
    const identity = fc.record({
      mailbox: fc.constantFrom('', 'a@x.example', 'b@x.example', 'info@x.example'),
      phone: fc.constantFrom('', '+1', '+2'),
      name: fc.constantFrom('', 'olena', 'koval olena', 'bondar olena', 'ivan'),
    });
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 12 }), fc.func(fc.integer()), (given, rank) => {
        const all = given.map((keys) => makeIdentity({ ...keys, isRole: keys.mailbox.startsWith('info') }));
        const shuffled = all.toSorted((one, other) => rank(one.id) - rank(other.id));
        const sorted = (persons: Map<string, string>) => Object.fromEntries([...persons].sort());
        expect(sorted(findPeople(shuffled, shuffled))).toEqual(sorted(findPeople(all, all)));
      }),
      { seed: 8, numRuns: 2_000 },
    );
  });
});
