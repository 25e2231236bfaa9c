import type { BehaviourTables } from './behaviour/tables.js';
import type { ChatTables } from './chat/tables.js';
import type { PromiseTables } from './promises/tables.js';
import type { SequenceTables } from './sequences/tables.js';

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
  /** The owner's verdict, where it stands over the judged one. */
  overruled: string | null;
}

/** Who overruled which verdict, and when; one row for each lead that is overruled. */
export interface OverrulesTable {
  lead_id: string;
  from_verdict: string;
  overruled_by: string;
  at_ms: number;
}

/** One way in which somebody made himself known: a mailbox, a number and a name together, however often. */
export interface IdentitiesTable {
  /** The id of the first lead with it. */
  id: string;
  site: string;
  mailbox: string;
  is_role: number;
  phone: string;
  name: string;
  /** The smallest id of all identities of the person. */
  person_id: string;
}

/** What was found out about a lead after it was stored. */
export interface LeadFactsTable {
  lead_id: string;
  identity_id: string | null;
  domain: string | null;
  /** `FieldChecks` as JSON, or null while it was not inspected. */
  checks: string | null;
  /** Reasons and marks between spaces, to search in: ` fake-name typo-domain `. */
  marks: string;
  /** Of its last change. */
  revision: number;
}

/**
 * `leads`: up to which lead and which event (`ID SEQ`) all were inspected, and how often leads changed; whoever changes leads
 * locks it. `behaviour`: up to which event all were projected.
 */
export interface CursorsTable {
  name: string;
  position: string;
  revision: number;
}

export interface MailDomainsTable {
  domain: string;
  state: string;
  attempts: number;
  due_at_ms: number | null;
  stale_at_ms: number;
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

/** A letter, with the id of its job. */
export interface MailsTable {
  id: string;
  site: string;
  lead_id: string;
  kind: string;
  /** `hashMailbox`; empty where there was no address. */
  mailbox_hash: string;
  state: string;
  code: string;
  at_ms: number;
}

/** From the mailbox of a lead it was confirmed that letters for a purpose are wanted. */
export interface ConfirmationsTable {
  lead_id: string;
  purpose: string;
  site: string;
  mailbox_hash: string;
  at_ms: number;
}

/** A mailbox that wants no more letters for a purpose. Outlives the lead. */
export interface SuppressionsTable {
  site: string;
  mailbox_hash: string;
  purpose: string;
  at_ms: number;
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

export interface Tables extends BehaviourTables, PromiseTables, ChatTables, SequenceTables {
  items: ItemsTable;
  leads: LeadsTable;
  consents: ConsentsTable;
  jobs: JobsTable;
  mails: MailsTable;
  confirmations: ConfirmationsTable;
  suppressions: SuppressionsTable;
  overrules: OverrulesTable;
  identities: IdentitiesTable;
  lead_facts: LeadFactsTable;
  cursors: CursorsTable;
  mail_domains: MailDomainsTable;
  settings: SettingsTable;
  sessions: SessionsTable;
  attempts: AttemptsTable;
}
