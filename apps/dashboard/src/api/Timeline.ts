/** Signals of one name within a visit. */
export interface VisitSignals {
  name: string;
  count: number;
  firstAt: string;
  lastAt: string;
}

export interface VisitEntry {
  type: 'visit';
  endedAt: string;
  source: string;
  device: string;
  path: string;
  hasGpc?: boolean;
  signals: VisitSignals[];
}

/** One of the axes is another one than before; an empty stage is none. */
export interface StageChange {
  type: 'stage';
  axis: string;
  from: string;
  to: string;
  why: string;
}

export type StageEntry = { at: string; id: string } & StageChange;

/** One thing in somebody's history. Other types than these may come from a newer server. */
export type TimelineEntry = { at: string; id: string } & (
  | VisitEntry
  | {
      type: 'submission';
      leadId: string;
      campaign: string;
      verdict: string;
      consents: { purpose: string; granted: boolean }[];
    }
  | { type: 'consent'; purposes: Record<string, boolean> }
  | StageChange
  | { type: 'move'; to: string; reason: string; by: string }
  | { type: 'mail'; kind: string; state: string; code: string }
  /** Of a chain of letters; `step` from 1. */
  | { type: 'sequence'; sequence: string; step: number; state: string; code: string }
  | { type: 'confirmation' | 'unsubscription'; purpose: string }
  | { type: 'chat'; messages: { author: string; name: string; text: string; at: string }[] }
  | { type: 'task'; kind: string; note: string; dueAt: string; doneAt: string | null }
);

/** Why signals count in nothing. */
export const LEFT_OUT = ['bot', 'own'] as const;

/** A page of it, the newest first. */
export interface Timeline {
  entries: TimelineEntry[];
  next: string | null;
  /** How many signals count in nothing: a robot's, or of the owner's own network. Older servers do not tell. */
  leftOut?: Record<(typeof LEFT_OUT)[number], number> | undefined;
}
