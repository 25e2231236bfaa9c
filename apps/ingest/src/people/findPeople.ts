import type { IdentityKeys } from '../store/Store.js';
import { groupNames } from './groupNames.js';

export interface Identity extends IdentityKeys {
  id: string;
}

/**
 * A mailbox or a number under which more identities than this are known is nobody's own (a form that everybody fills with
 * the same placeholder, a call centre, an attack) and joins nobody.
 */
export const MAX_SHARED = 200;

/**
 * Finds out which identities are one person: each id with the smallest id of its person.
 *
 * A personal mailbox joins all who give it. A number or a mailbox of a role may be shared by colleagues or a family: it
 * joins only names that agree (`groupNames`). Joined is also who is joined through others.
 * `neighbours`: all identities with a mailbox or a number of `identities`, those included; one more than `MAX_SHARED` of
 * each is enough. The answer depends on the set only, never on the order.
 */
export function findPeople(
  identities: readonly Identity[],
  neighbours: readonly Identity[],
): Map<string, string> {
  const contacts = groupByContact(neighbours);
  const roots = new Map(identities.map(({ id }) => [id, id]));
  const firstOf = new Map<string, string>();
  for (const identity of identities)
    for (const label of labelsOf(identity, contacts)) {
      const first = firstOf.get(label);
      if (first === undefined) firstOf.set(label, identity.id);
      else join(roots, first, identity.id);
    }
  return new Map(identities.map(({ id }) => [id, rootOf(roots, id)]));
}

/** For each contact that joins anybody, the groups of the names given with it. */
function groupByContact(neighbours: readonly Identity[]): Map<string, Map<string, string>> {
  const names = new Map<string, string[]>();
  for (const identity of neighbours)
    for (const contact of contactsOf(identity)) {
      const given = names.get(contact);
      if (given) given.push(identity.name);
      else names.set(contact, [identity.name]);
    }
  const groups = new Map<string, Map<string, string>>();
  for (const [contact, given] of names)
    if (given.length <= MAX_SHARED) groups.set(contact, groupNames(given));
  return groups;
}

/** Equal labels are one person. */
function labelsOf(identity: Identity, contacts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  return contactsOf(identity).flatMap((contact) => {
    const groups = contacts.get(contact);
    if (!groups) return [];
    const isOwn = contact === mailboxOf(identity) && !identity.isRole;
    return [isOwn ? contact : `${contact}\n${groups.get(identity.name) ?? identity.name}`];
  });
}

const mailboxOf = ({ mailbox }: Identity): string => `mailbox\n${mailbox}`;

function contactsOf(identity: Identity): string[] {
  return [
    ...(identity.mailbox === '' ? [] : [mailboxOf(identity)]),
    ...(identity.phone === '' ? [] : [`phone\n${identity.phone}`]),
  ];
}

function rootOf(roots: Map<string, string>, id: string): string {
  let root = id;
  for (let above = roots.get(root); above !== undefined && above !== root; above = roots.get(root))
    root = above;
  // The way is made short, so that long chains stay cheap.
  for (let at = id; at !== root; ) {
    const above = roots.get(at) ?? root;
    roots.set(at, root);
    at = above;
  }
  return root;
}

function join(roots: Map<string, string>, one: string, other: string): void {
  const [low, high] = [rootOf(roots, one), rootOf(roots, other)].sort() as [string, string];
  roots.set(high, low);
}
