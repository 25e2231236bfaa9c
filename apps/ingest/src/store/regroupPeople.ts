import { findPeople } from '../people/findPeople.js';
import type { Engine } from './Engine.js';
import { type Crowded, findMembers, findSharing, type NewIdentity } from './identityQueries.js';

/**
 * More identities than this are chained together by nobody but an attack; whoever would join them stays alone, so that
 * the work on one lead has a bound. Beyond it, and only there, the order of arrival matters.
 */
export const MAX_MEMBERS = 5_000;

/**
 * What new identities of one site change: each identity whose person is another one now, with its person; the new ones are
 * among them. Looked at are only the people who share a contact with a new identity: of all others nothing changes.
 */
export async function regroupPeople(
  engine: Engine,
  site: string,
  fresh: readonly NewIdentity[],
): Promise<Map<string, string>> {
  const { sharing } = await findSharing(engine, site, fresh);
  const touched = [...new Set(sharing.map(({ person }) => person))];
  const members = await findMembers(engine, touched, MAX_MEMBERS + 1);
  if (members.length > MAX_MEMBERS) return new Map(fresh.map(({ id }) => [id, id]));
  const all = [...members, ...fresh];
  const around = await findSharing(engine, site, all);
  const open = withoutCrowded(around.crowded);
  // A new identity is not stored yet, and a member with nothing but crowded contacts is not among those who share.
  const neighbours = new Map([...around.sharing, ...all].map((identity) => [identity.id, open(identity)]));
  const persons = findPeople(all.map(open), [...neighbours.values()]);
  const known = new Map(members.map(({ id, person }) => [id, person]));
  return new Map([...persons].filter(([id, person]) => known.get(id) !== person));
}

/** Such a contact joins nobody: it counts as not given. */
const withoutCrowded =
  ({ mailbox, phone }: Crowded) =>
  <Contacts extends NewIdentity>(identity: Contacts): Contacts => ({
    ...identity,
    mailbox: mailbox.has(identity.mailbox) ? '' : identity.mailbox,
    phone: phone.has(identity.phone) ? '' : identity.phone,
  });
