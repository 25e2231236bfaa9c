/** Somebody on the way through a sequence. Outlives the lead, so that nobody begins anew because an older lead was erased. */
export interface SequenceRunsTable {
  id: string;
  site: string;
  sequence: string;
  /** Of a sequence about a webinar the campaign; else empty. */
  scope: string;
  lead_id: string;
  /** `hashMailbox`. With site, sequence, scope and round unique. */
  mailbox_hash: string;
  /** From 0; grows where a sequence may begin again. */
  round: number;
  /** The next one, from 0. */
  step: number;
  /** `waiting`, `done` or `stopped`. */
  state: string;
  /** Why it stopped; else empty. */
  reason: string;
  entered_at_ms: number;
  /** When the step was to be sent, whatever put it off. */
  wanted_at_ms: number;
  /** When to look again. */
  due_at_ms: number;
  /** Grows with every lease, so that whoever lost his writes nothing. */
  attempts: number;
  /** How often the mail server did not take the letter. */
  tries: number;
}

/** What happened on the way: the history of the lead, and the proof that a step was begun. */
export interface SequenceNotesTable {
  /** `RUN.STEP` of a letter. */
  id: string;
  run_id: string;
  site: string;
  sequence: string;
  lead_id: string;
  step: number;
  /** `entered`, `sending`, `sent`, `skipped`, `stopped`. */
  state: string;
  code: string;
  mailbox_hash: string;
  at_ms: number;
}

export interface SequenceTables {
  sequence_runs: SequenceRunsTable;
  sequence_notes: SequenceNotesTable;
}
