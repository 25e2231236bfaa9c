/** Everything that happened, in the order of the commits. On PostgreSQL in partitions, a month by `received_at_ms` each. */
export interface EventsTable {
  /** Goes up over all processes: a reader that goes on behind it misses nothing. */
  seq: number;
  site: string;
  /** The item's key. */
  key: string;
  /** `lead` (a submission), `signal`, `consent`, `identity`, `message`. */
  type: string;
  /** Of a signal; `form_submit` of a lead; else empty. */
  name: string;
  /** As the page gave it; `l:LEAD` for a lead without one; empty when nobody is known. */
  visitor: string;
  session: string | null;
  lead_id: string | null;
  /** Corrected by `correctTime`. */
  at_ms: number;
  /** As the client's clock had them. */
  client_at_ms: number;
  sent_at_ms: number;
  received_at_ms: number;
  /** JSON: a signal's props, a consent's purposes, an identity's contact, a message. */
  props: string;
  /** 0: it counts in nothing, for the reason in `mark`. */
  is_counted: number;
  /** Empty, `bot` or `own`. */
  mark: string;
  /** The request asked not to be tracked (Global Privacy Control). */
  has_gpc: number;
}

/** A run of a visitor's signals without a pause of 30 minutes. */
export interface VisitsTable {
  site: string;
  visitor: string;
  /** With site and visitor the name of the visit. */
  started_at_ms: number;
  ended_at_ms: number;
  source: string;
  device: string;
  language: string;
  path: string;
  signals: number;
  has_gpc: number;
  /** The props of its `visit_start` as JSON, or null. */
  touch: string | null;
}

/** How far a visit came with a campaign: 1 viewed, 2 started, 3 submitted. */
export interface VisitCampaignsTable {
  site: string;
  visitor: string;
  /** Of the visit. */
  started_at_ms: number;
  campaign: string;
  /** Days since 1970, UTC, of the visit's start. */
  day: number;
  source: string;
  device: string;
  step: number;
}

/** How many rows of `visit_campaigns` came how far, written with them. */
export interface FunnelDaysTable {
  site: string;
  day: number;
  campaign: string;
  source: string;
  device: string;
  viewed: number;
  started: number;
  submitted: number;
}

/** First and last touch of a visitor, raw. */
export interface VisitorsTable {
  site: string;
  visitor: string;
  first_at_ms: number;
  last_at_ms: number;
  /** Props of the first and the last `visit_start` as JSON. */
  first_touch: string | null;
  last_touch: string | null;
}

/** The alias table: with this event a visitor made himself known. What belongs to whom follows from it: `splitHistory`. */
export interface IdentificationsTable {
  site: string;
  visitor: string;
  /** Of the lead or the `identity` item. */
  key: string;
  at_ms: number;
  identity_id: string;
}

/** A visitor who took his consent back, by the hash of his id: whatever comes late from before is erased as well. */
export interface WithdrawalsTable {
  site: string;
  visitor_hash: string;
  at_ms: number;
}

/** What has to be projected anew: `visitor` with the id of a visitor, `subject` with the id of a subject. */
export interface ProjectionQueueTable {
  kind: string;
  site: string;
  id: string;
  /** Grows with every entry, so that whoever did the work sees that more came. */
  version: number;
}

/** Where a person, or a visitor who has not made himself known, stood when he was last looked at. */
export interface StandingsTable {
  site: string;
  /** `subjects.ts` */
  subject: string;
  temperature: string;
  /** Empty: none. */
  qualification: string;
  funnel: string;
  lifecycle: string;
  score: number;
  score_week_before: number;
  fit: number;
  grid: string;
  source: string;
  device: string;
  /** Of the newest signal. */
  last_at_ms: number;
  looked_at_ms: number;
  /** When to look again though nothing happens. */
  due_at_ms: number | null;
  /** Of the rules it was judged by: others make it due. */
  rules_tag: string;
}

/** Whose a lead is, and in which visit it was given. */
export interface LeadSubjectsTable {
  lead_id: string;
  site: string;
  subject: string;
  visitor: string;
  visit_started_at_ms: number;
}

/** What was seen to change, as a log: it is not made anew by a rebuild. `why`: `StageChange`. */
export interface StageChangesTable {
  id: string;
  site: string;
  subject: string;
  at_ms: number;
  axis: string;
  from_stage: string;
  to_stage: string;
  why: string;
  /** 1: a lifecycle stage that stays, because what proved it is no longer kept. */
  lasting: number | null;
}

/** A lifecycle stage set by hand, kept at the lead: people may be merged and taken apart. */
export interface LifecycleMovesTable {
  id: string;
  site: string;
  lead_id: string;
  to_stage: string;
  reason: string;
  moved_by: string;
  at_ms: number;
}

export interface SegmentsTable {
  site: string;
  id: string;
  name: string | null;
  /** JSON; null: the segment of the site's file or of the defaults was taken away. */
  rule: string | null;
}

export interface SegmentMembersTable {
  site: string;
  segment: string;
  subject: string;
}

/** What a salesperson has to do. */
export interface TasksTable {
  id: string;
  site: string;
  lead_id: string;
  /** `call` or `reminder`. */
  kind: string;
  /** What it was made for, unique in its site: `hot:LEAD`, `callback:LEAD`, `hand:ID`. */
  origin: string;
  note: string;
  due_at_ms: number;
  created_at_ms: number;
  done_at_ms: number | null;
}

export interface ViewsTable {
  id: string;
  name: string;
  /** The query of `GET /api/leads`. */
  query: string;
}

export interface BehaviourTables {
  standings: StandingsTable;
  lead_subjects: LeadSubjectsTable;
  stage_changes: StageChangesTable;
  lifecycle_moves: LifecycleMovesTable;
  segments: SegmentsTable;
  segment_members: SegmentMembersTable;
  tasks: TasksTable;
  views: ViewsTable;
  events: EventsTable;
  visits: VisitsTable;
  visit_campaigns: VisitCampaignsTable;
  funnel_days: FunnelDaysTable;
  visitors: VisitorsTable;
  identifications: IdentificationsTable;
  withdrawals: WithdrawalsTable;
  projection_queue: ProjectionQueueTable;
}
