/** Portable subset: text, bigint (epoch milliseconds), integer (booleans as 0 and 1), JSON as text. */
export interface ItemsTable {
  site: string;
  key: string;
  /** SHA-256 of the item's canonical JSON. */
  hash: string;
  type: string;
  received_at_ms: number;
}

export interface LeadsTable {
  id: string;
  site: string;
  key: string;
  campaign: string;
  campaign_known: number;
  verdict: string;
  via: string;
  received_at_ms: number;
  /** Everything else that the lead carries, as JSON. */
  body: string;
}

export interface ConsentsTable {
  lead_id: string;
  position: number;
  purpose: string;
  granted: number;
  /** The exact text as a JSON string, or null. */
  text: string | null;
  locale: string | null;
  text_hash: string;
  /** As the client wrote it. */
  at: string;
}

export interface EventsTable {
  site: string;
  key: string;
  type: string;
  /** Corrected; what the client wrote stands in `body`. */
  at_ms: number;
  received_at_ms: number;
  body: string;
}

/** What is to be done about leads, written in the lead's own transaction (a transactional outbox). */
export interface JobsTable {
  id: string;
  site: string;
  lead_id: string;
  lead_key: string;
  kind: string;
  created_at_ms: number;
  due_at_ms: number;
  attempts: number;
  /** `waiting` until its runner ends it. */
  state: string;
}

export interface SettingsTable {
  name: string;
  value: string;
}

export interface SessionsTable {
  token_hash: string;
  expires_at_ms: number;
}

export interface AttemptsTable {
  bucket: string;
  failures: number;
  blocked_until_ms: number;
}

export interface Tables {
  items: ItemsTable;
  leads: LeadsTable;
  consents: ConsentsTable;
  events: EventsTable;
  jobs: JobsTable;
  settings: SettingsTable;
  sessions: SessionsTable;
  attempts: AttemptsTable;
}
