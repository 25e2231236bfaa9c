/*
 * Whom a stage is about: a person, by the id of `identities.person_id`, or a visitor who has not made himself known.
 */
export const personSubject = (personId: string): string => `p:${personId}`;

export const visitorSubject = (visitor: string): string => `v:${visitor}`;

/** The person's id, if the subject is one. */
export const personOf = (subject: string): string | undefined =>
  subject.startsWith('p:') ? subject.slice(2) : undefined;

/** The visitor's id, if the subject is one. */
export const visitorOf = (subject: string): string | undefined =>
  subject.startsWith('v:') ? subject.slice(2) : undefined;
