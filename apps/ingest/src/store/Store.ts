import type { AnswerValue, Channel, WireConsent, WireContact, WirePage } from '@lodestone/schema';

export type Verdict = 'lead' | 'held' | 'not-a-lead';

/** What the server thinks of a submission: recomputed here, never taken from the client. */
export interface Judgement {
  verdict: Verdict;
  reasons: string[];
  /** Which field gave each reason. */
  fields: Record<string, string>;
}

/** What may have to be done about a new lead, by the settings of its site. */
export type JobKind = 'mail' | 'webhook';

/** Something to do about a lead: at least once, by whichever process takes it. */
export interface Job {
  /** Stays the same over attempts, so that a receiver can tell a repeat. */
  id: string;
  site: string;
  leadId: string;
  leadKey: string;
  kind: JobKind;
  createdAtMs: number;
  dueAtMs: number;
  attempts: number;
}

/** By which door a lead came: the SDK's envelope, or a form posted without JavaScript. */
export type LeadVia = 'widget' | 'form';

/** The projection of one lead item. */
export interface NewLead {
  campaign: string;
  isCampaignKnown: boolean;
  contact: WireContact;
  answers: Record<string, AnswerValue>;
  consents: (WireConsent & { textHash: string })[];
  judgement: Judgement;
  /** What has to be done about the lead; one job each stands in the same transaction. */
  jobKinds: readonly JobKind[];
  channel: Channel;
  locale?: string | undefined;
  country?: string | undefined;
  page: WirePage;
  via: LeadVia;
}

/** One item to keep: its key, the hash of its canonical JSON, and its projection. */
export interface NewItem {
  key: string;
  hash: string;
  type: string;
  /** The client's time as it was written. */
  at: string;
  lead?: NewLead | undefined;
  /** The known fields of an item that is not a lead. */
  event?: unknown;
}

/** The items of one envelope, stored in one transaction or not at all. */
export interface ItemBatch {
  site: string;
  sentAt: string;
  receivedAtMs: number;
  sdk?: { name: string; version: string } | undefined;
  visitor?: string | undefined;
  session?: string | undefined;
  items: readonly NewItem[];
}

/**
 * What became of an item. `stored` and `known` are durable; `conflict` means that the key stands for another item;
 * `failed` means that this row alone could not be stored and may be sent again.
 */
export type ItemOutcome = 'stored' | 'known' | 'conflict' | 'failed';

export interface StoredConsent {
  purpose: string;
  granted: boolean;
  text?: string | undefined;
  locale?: string | undefined;
  at: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  textHash: string;
}

export interface StoredLead extends Omit<NewLead, 'consents' | 'jobKinds'> {
  /** UUIDv7 made at commit: ids sort in the order of commits, over all processes. */
  id: string;
  key: string;
  site: string;
  /** When it happened, by the server's clock: `correctTime` of the three below. ISO 8601, UTC, as in its consents. */
  at: string;
  /** When it happened, as the client wrote it. */
  clientAt: string;
  sentAt: string;
  receivedAtMs: number;
  consents: StoredConsent[];
  sdk?: { name: string; version: string } | undefined;
}

export interface LeadQuery {
  after?: string | undefined;
  /** 1 to 500. */
  limit: number;
  order: 'asc' | 'desc';
  site?: string | undefined;
  verdict?: Verdict | undefined;
}

/** Failed sign-ins of one address. */
export interface Attempts {
  failures: number;
  blockedUntilMs: number;
}

/**
 * All that the server asks of a database. Every method rejects with `StoreUnavailableError` when the database cannot
 * be reached or written; what `commit` resolved is on the disk.
 */
export interface Store {
  /** Writes the batches in one durable transaction; outcomes stand in the order of batches and items. */
  commit(batches: readonly ItemBatch[]): Promise<ItemOutcome[][]>;
  hasItem(site: string, key: string): Promise<boolean>;
  listLeads(query: LeadQuery): Promise<StoredLead[]>;
  findLead(id: string): Promise<StoredLead | undefined>;
  /** The id of the newest lead, or an empty string. */
  latestLeadId(): Promise<string>;
  countLeads(): Promise<Map<string, number>>;
  /** Jobs that wait and are due, the longest due first. */
  listDueJobs(nowMs: number, limit: number): Promise<Job[]>;
  /** Called after each commit that brought leads, by any process; gives the way to stop. */
  onLeads(listener: () => void): () => void;
  readSetting(name: string): Promise<string | undefined>;
  writeSetting(name: string, value: string): Promise<void>;
  /** Writes a setting that does not exist yet; false if another process was faster. */
  createSetting(name: string, value: string): Promise<boolean>;
  addSession(tokenHash: string, expiresAtMs: number): Promise<void>;
  hasSession(tokenHash: string, nowMs: number): Promise<boolean>;
  endSession(tokenHash: string): Promise<void>;
  endAllSessions(): Promise<void>;
  readAttempts(bucket: string): Promise<Attempts>;
  writeAttempts(bucket: string, attempts: Attempts): Promise<void>;
  /** Resolves if the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The database cannot take or give anything now; it may later. The message is a code of the engine, never a value. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}
