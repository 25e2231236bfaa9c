import type { RuleFacts } from '@lodestone/core/scoring';
import type { StopReason } from '../../sequences/planStep.js';
import type { BehaviourSite } from '../Store.js';

/** Somebody whose next letter is due, taken with a lease. */
export interface SequenceRun {
  id: string;
  site: string;
  sequence: string;
  leadId: string;
  mailboxHash: string;
  /** The next one, from 0. */
  step: number;
  enteredAtMs: number;
  wantedAtMs: number;
  /** Of this lease: how often the step was taken. */
  attempts: number;
  /** How often the mail server did not take the letter. */
  tries: number;
}

/** What is asked about somebody right before a letter. */
export interface SequenceFacts {
  facts: RuleFacts;
  segments: readonly string[];
  /** Contact purposes whose last word was yes. */
  granted: readonly string[];
}

export interface SequenceCount {
  sequence: string;
  /** On the way, and through with it. */
  waiting: number;
  done: number;
  /** Letters. */
  sent: number;
  /** Ended before the last letter, by the reason. */
  stopped: Partial<Record<StopReason, number>>;
}

/** What came of a lease. */
export type RunOutcome =
  | { kind: 'postpone'; dueAtMs: number }
  /** The letter was taken, or is not sent for a reason; the next step is wanted then, unless it was the last. */
  | { kind: 'next'; state: 'sent' | 'skipped'; code: string; nextAtMs: number | undefined }
  /** The letter was not taken; the same one is tried again. */
  | { kind: 'retry'; dueAtMs: number }
  | { kind: 'stop'; reason: StopReason; code: string };

/** What the server asks of a database to send sequences. Every method rejects as those of `Store`. */
export interface SequenceStore {
  /** Takes runs whose time has come, the longest due first; whoever does not settle one in five minutes has it given to another. */
  claimRuns(limit: number): Promise<SequenceRun[]>;
  /**
   * Notes that a letter is about to be handed over. False: it was noted before, by a process that ended before it knew what
   * came of it. Such a letter is not sent again: better one too few than one twice.
   */
  beginStep(run: SequenceRun): Promise<boolean>;
  /** Writes what came of a lease; nothing when it was lost. */
  settleRun(run: SequenceRun, outcome: RunOutcome): Promise<void>;
  /** By everything that was committed; nothing while nobody knows whose the lead is. */
  readSequenceFacts(sites: readonly BehaviourSite[], leadId: string): Promise<SequenceFacts | undefined>;
  /** When the last letter of any sequence went to a mailbox. */
  lastSequenceLetter(site: string, mailboxHash: string): Promise<number | undefined>;
  countSequences(site: string): Promise<SequenceCount[]>;
  /** Runs of a lead, the newest first. */
  listRuns(leadId: string): Promise<(SequenceRun & { state: string; reason: string })[]>;
}
