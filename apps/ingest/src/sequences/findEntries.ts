import type { RuleFacts } from '@lodestone/core/scoring';
import type { SubjectLead } from '../behaviour/fieldsOf.js';
import type { Sequence } from '../sites/sequenceSchema.js';
import { holds } from './holds.js';

/** Somebody for whom the rule of a sequence holds, by the submission that the letters are about. */
export interface Entry {
  sequence: Sequence;
  lead: SubjectLead;
}

export interface EntryFacts {
  facts: RuleFacts;
  segments: readonly string[];
  leads: readonly SubjectLead[];
  /** Contact purposes that have to be confirmed from the mailbox. */
  doubleOptIn: readonly string[];
}

/** Who may enter which sequences now. Whether he did before is asked behind it. Pure. */
export function findEntries(sequences: readonly Sequence[], entry: EntryFacts): Entry[] {
  return sequences.flatMap((sequence) => {
    const lead = findLead(sequence, entry);
    if (!lead || !holds(sequence.when, entry.facts, entry.segments)) return [];
    if (sequence.stop && holds(sequence.stop, entry.facts, entry.segments)) return [];
    return [{ sequence, lead }];
  });
}

/** Whether its letters are about a webinar: then each webinar that somebody signs up for has its own. */
export const isAboutWebinar = ({ steps }: Sequence): boolean =>
  steps.some(({ before, wait }) => before !== undefined || wait.from !== undefined);

/** The newest submission with an address in which the purpose was granted, unless it was refused since. */
function findLead(sequence: Sequence, { leads, doubleOptIn }: EntryFacts): SubjectLead | undefined {
  const { campaign, purpose } = sequence;
  const needsWebinar = isAboutWebinar(sequence);
  const sorted = leads
    .filter(({ isLead }) => isLead)
    .toSorted((one, other) => one.atMs - other.atMs || (one.id < other.id ? -1 : 1));
  const words = sorted.flatMap(({ consents }) => consents.filter((consent) => consent.purpose === purpose));
  if (!words.at(-1)?.granted) return undefined;
  return sorted.findLast(
    (lead) =>
      lead.contact.email !== undefined &&
      (campaign === undefined || lead.campaign === campaign) &&
      (!needsWebinar || lead.widget === 'webinar') &&
      lead.consents.some(
        (consent) =>
          consent.purpose === purpose &&
          consent.granted &&
          (!doubleOptIn.includes(purpose) || consent.confirmedAtMs !== undefined),
      ),
  );
}
