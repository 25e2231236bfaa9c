import { sql } from 'kysely';
import { cutVisits, type PastEvent } from '../../behaviour/cutVisits.js';
import type { Known, SubjectLead } from '../../behaviour/fieldsOf.js';
import { splitHistory } from '../../behaviour/splitHistory.js';
import type { Engine } from '../Engine.js';
import type { BehaviourSite } from '../Store.js';
import type { IdentitiesTable } from '../tables.js';
import { isLonely } from './lonelyVisitor.js';
import { type Alias, readAliases, readAliasesOf } from './readAliases.js';
import { readHistories, type VisitorPlace, visitorPlace } from './readHistories.js';
import { type FoundLead, readSubjectLeads } from './readSubjectLeads.js';
import { personOf, personSubject, visitorOf, visitorSubject } from './subjects.js';
import { uniqueVisitors } from './uniqueVisitors.js';

/** A subject of a site. */
export interface SubjectPlace {
  site: string;
  subject: string;
}

export const subjectPlace = ({ site, subject }: SubjectPlace): string => `${site}\n${subject}`;

/** Everything that is known of a subject. */
export interface FoundSubject extends SubjectPlace, Known {
  /** False: nothing of it is left, or it is known as somebody by now. */
  exists: boolean;
  /** Its leads, all of those among its events with those that a contact in them tells. */
  leadIds: string[];
  /** Of a person: the subjects that he was before he made himself known. */
  visitors: string[];
}

/** What the sites file says of a site; nothing of one that stands in it no more. */
export type FindSite = (id: string) => Pick<BehaviourSite, 'campaign' | 'mail'> | undefined;

/** Whose standing may be another one after something about these visitors: themselves, and all who they ever were. */
export async function findSubjects(
  engine: Engine,
  visitors: readonly VisitorPlace[],
): Promise<SubjectPlace[]> {
  const aliases = await readAliases(engine, visitors);
  const places = [
    ...visitors.map(({ site, visitor }) => ({ site, subject: visitorSubject(visitor) })),
    ...aliases.map(({ site, person }) => ({ site, subject: personSubject(person) })),
  ];
  return [...new Map(places.map((place) => [subjectPlace(place), place])).values()];
}

/** Reads all that is known of these subjects up to an event, with as few questions as for one. */
export async function readSubjects(
  engine: Engine,
  places: readonly SubjectPlace[],
  findSite: FindSite,
  upTo: number,
): Promise<FoundSubject[]> {
  if (places.length === 0) return [];
  const people = places.flatMap(({ subject }) => personOf(subject) ?? []);
  const known = await readAliasesOf(engine, people);
  const visitors = uniqueVisitors([
    ...places.flatMap(({ site, subject }) => {
      const visitor = visitorOf(subject);
      return visitor === undefined ? [] : [{ site, visitor }];
    }),
    ...known,
  ]);
  const aliases = groupBy(await readAliases(engine, visitors), visitorPlace);
  const histories = await readHistories(engine, visitors, upTo);
  const owned = new Map<string, OwnPart[]>();
  for (const visitor of visitors)
    for (const [place, events] of splitByOwner(visitor, aliases, histories))
      owned.set(place, [...(owned.get(place) ?? []), { events, isVisitor: !isLonely(visitor.visitor) }]);
  const submitted = [...owned.values()].flat().flatMap(leadIdsOf);
  const leads = await readSubjectLeads(engine, people, submitted);
  const contacts = await readContacts(engine, people);
  return places.map((place) => ({
    ...toSubject(place, owned, leads, contacts, findSite(place.site)),
    visitors: known
      .filter(({ site, person }) => site === place.site && person === personOf(place.subject))
      .map(({ visitor }) => visitorSubject(visitor)),
  }));
}

/** The events of one visitor by the place of the subject that each belongs to. */
function splitByOwner(
  visitor: VisitorPlace,
  aliases: ReadonlyMap<string, Alias[]>,
  histories: ReadonlyMap<string, readonly PastEvent[]>,
): Map<string, PastEvent[]> {
  const known = aliases.get(visitorPlace(visitor)) ?? [];
  const personAt = splitHistory(known.map(({ atMs, key, person }) => ({ atMs, key, owner: person })));
  return groupBy(histories.get(visitorPlace(visitor)) ?? [], (event) => {
    const person = personAt(event);
    const subject = person === undefined ? visitorSubject(visitor.visitor) : personSubject(person);
    return subjectPlace({ site: visitor.site, subject });
  });
}

function toSubject(
  { site, subject }: SubjectPlace,
  owned: ReadonlyMap<string, OwnPart[]>,
  leads: readonly FoundLead[],
  contacts: ReadonlyMap<string, IdentitiesTable[]>,
  definition: ReturnType<FindSite>,
): Omit<FoundSubject, 'visitors'> {
  const parts = owned.get(subjectPlace({ site, subject })) ?? [];
  const person = personOf(subject);
  const submitted = new Set(parts.flatMap(leadIdsOf));
  const own = leads.filter((lead) =>
    lead.person === undefined ? submitted.has(lead.id) : lead.person === person && lead.site === site,
  );
  const given = (person === undefined ? undefined : contacts.get(person)) ?? [];
  return {
    site,
    subject,
    exists: person === undefined ? parts.length > 0 : given.length > 0,
    events: parts
      .flatMap(({ events }) => events)
      .sort((one, other) => one.atMs - other.atMs || (one.key < other.key ? -1 : 1)),
    // A submission without a visitor is no visit.
    visitStartsMs: parts.flatMap(({ events, isVisitor }) =>
      isVisitor ? cutVisits(events).map(({ startedAtMs }) => startedAtMs) : [],
    ),
    leads: own.map((lead): SubjectLead => toSubjectLead(lead, definition)),
    contacts: given.map(({ mailbox, phone, name }) => ({
      ...(mailbox && { email: mailbox }),
      ...(phone && { phone }),
      ...(name && { name }),
    })),
    leadIds: own.map(({ id }) => id),
  };
}

function toSubjectLead(lead: FoundLead, site: ReturnType<FindSite>): SubjectLead {
  const widget = site?.campaign(lead.campaign)?.widget;
  const asked = lead.consents.filter(
    ({ purpose, granted }) => granted && site?.mail?.doubleOptIn.includes(purpose),
  );
  if (asked.length === 0) return { ...lead, widget };
  const words = asked.flatMap(({ confirmedAtMs }) => confirmedAtMs ?? []);
  if (words.length === 0) return { ...lead, widget, isUnconfirmed: true };
  return { ...lead, widget, confirmedAtMs: Math.max(lead.atMs, Math.min(...words)) };
}

/** What of one visitor's history is a subject's. */
interface OwnPart {
  events: PastEvent[];
  /** Not the stand-in of a lead that names none. */
  isVisitor: boolean;
}

const leadIdsOf = ({ events }: OwnPart): string[] => events.flatMap(({ leadId }) => leadId ?? []);

async function readContacts(
  engine: Engine,
  people: readonly string[],
): Promise<Map<string, IdentitiesTable[]>> {
  if (people.length === 0) return new Map();
  const wanted = engine.selectRows(
    { id: 'text' },
    people.map((id) => ({ id })),
  );
  const { rows } = await sql<IdentitiesTable>`select * from identities
    where person_id in (${wanted}) order by id`.execute(engine.reader);
  return groupBy(rows, ({ person_id }) => person_id);
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
