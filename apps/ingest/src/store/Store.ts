import type {
  AnswerValue,
  Campaign,
  Channel,
  ScoringRules,
  Segment,
  WireConsent,
  WireContact,
  WirePage,
} from '@lodestone/schema';
import type { Sequence } from '../sites/sequenceSchema.js';
import type { BehaviourStore } from './behaviour/BehaviourStore.js';
import type { ChatStore, NewMessage } from './chat/ChatStore.js';
import type { MailStore } from './mail/MailStore.js';
import type { PromiseJobKind, PromiseStore } from './promises/PromiseStore.js';
import type { SequenceStore } from './sequences/SequenceStore.js';

export type Verdict = 'lead' | 'held' | 'not-a-lead';

/** What the server thinks of a submission: recomputed here, never taken from the client. */
export interface Judgement {
  verdict: Verdict;
  reasons: string[];
  /** Which field gave each reason. */
  fields: Record<string, string>;
}

/** The word of the owner over the verdict of a lead. It stands beside the judgement, whatever is judged later. */
export interface Overrule {
  verdict: Verdict;
  /** The verdict that was in force before it. */
  from: Verdict;
  by: Overruler;
  atMs: number;
}

/** Who overruled: somebody signed in to the dashboard, or a program with the API token. */
export type Overruler = 'admin' | 'token';

export type FieldName = 'email' | 'phone' | 'name' | 'organisation' | 'message';

/** What the check of one field found, kept so that a person can see why. */
export interface FieldCheck {
  /** Reason slugs of `@lodestone/contact`: `typo-domain`, `premium`, `keyboard-run` … */
  marks: string[];
  /** The normal form, where it is not what was typed. */
  value?: string | undefined;
  suggestion?: string | undefined;
  /** Of the address in this field, in ASCII. */
  domain?: string | undefined;
  /** Of an e-mail address: a public mail host, or a domain of its own. */
  mailbox?: string | undefined;
  national?: string | undefined;
  country?: string | undefined;
  type?: string | undefined;
  extension?: string | undefined;
}

export type FieldChecks = Partial<Record<FieldName, FieldCheck>>;

/** By what a submission can be known again; an empty text is nothing given. */
export interface IdentityKeys {
  /** `mailboxKey` of the address. */
  mailbox: string;
  /** A mailbox of a role belongs to whoever has the role today. */
  isRole: boolean;
  /** E.164. */
  phone: string;
  /** `nameKey` of the name, if it names somebody. */
  name: string;
}

/** What is found out about a lead after it was stored. */
export interface Inspection {
  checks: FieldChecks;
  /** Of the e-mail address, in ASCII: whether it takes mail is to be found out. */
  domain?: string | undefined;
  /** Nothing, when there is neither a mailbox nor a number to know anybody by. */
  identity?: IdentityKeys | undefined;
}

export type Inspect = (lead: Pick<NewLead, 'contact' | 'locale' | 'country'>) => Promise<Inspection>;

/** What is known of a domain: `takes` mail, `refuses` it (there is nowhere to send it), or nothing is known. */
export type MailDomainState = 'takes' | 'refuses' | 'unknown';

/** A domain that has to be asked about. */
export interface DueMailDomain {
  domain: string;
  state: MailDomainState;
  /** How often it was asked about since the last answer that ends the asking. */
  attempts: number;
}

/** What is kept of an answer about a domain. */
export interface MailDomainLook extends DueMailDomain {
  /** When it is asked about again by itself; never, when nothing is given. */
  dueAtMs?: number | undefined;
  /** From then on the next lead at this domain has it asked about again. */
  staleAtMs: number;
}

/**
 * What may have to be done about a lead, by the settings of its site. `mail`: the letter that its submission promises;
 * `welcome`: the one after its confirmation; `transcript`: the conversation that it came from.
 */
export type JobKind = 'mail' | 'welcome' | 'transcript' | 'webhook' | PromiseJobKind;

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
  /** Of the campaign, where it is known. Not stored with the lead. */
  widget?: string | undefined;
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
  /** The conversation that the lead comes from: it is this lead's then. Not stored with it. */
  threadId?: string | undefined;
}

/** One item to keep: its key, the hash of its canonical JSON, and its projection. */
export interface NewItem {
  key: string;
  hash: string;
  type: string;
  /** The client's time as it was written. */
  at: string;
  lead?: NewLead | undefined;
  /** What is kept of an item that is not a lead. */
  event?: NewEvent | undefined;
  /** Of a conversation: stored apart from the events, where only its place stands. */
  message?: NewMessage | undefined;
}

/** An item that is not a lead, as it is kept. */
export interface NewEvent {
  /** Of a signal; else empty. */
  name: string;
  /** A signal's props, a consent's purposes, an identity's contact. */
  props: object;
  /** Whose it is, where the item itself says so. */
  visitor?: string | undefined;
}

/** Why the events of an envelope count in nothing: a robot's, or the owner's own network. */
export type EventMark = 'bot' | 'own';

/** The items of one envelope, stored in one transaction or not at all. */
export interface ItemBatch {
  site: string;
  sentAt: string;
  receivedAtMs: number;
  sdk?: { name: string; version: string } | undefined;
  visitor?: string | undefined;
  session?: string | undefined;
  /** Its events are kept and count in nothing. */
  mark?: EventMark | undefined;
  /** The visitor's browser asks not to be tracked: Global Privacy Control. */
  hasGpc?: boolean | undefined;
  items: readonly NewItem[];
}

/**
 * What became of an item. `stored` and `known` are durable; `conflict` means that the key stands for another item;
 * `failed` means that this row alone could not be stored and may be sent again.
 */
export type ItemOutcome = 'stored' | 'known' | 'conflict' | 'failed';

export interface StoredConsent {
  purpose: string;
  /** When it was confirmed from the mailbox, with this submission or an earlier one. */
  confirmedAtMs?: number | undefined;
  /** Since then the mailbox wants no more letters. */
  unsubscribedAtMs?: number | undefined;
  granted: boolean;
  text?: string | undefined;
  locale?: string | undefined;
  at: string;
  /** SHA-256 of the text in UTF-8, hexadecimal. */
  textHash: string;
}

export interface StoredLead extends Omit<NewLead, 'consents' | 'jobKinds' | 'widget' | 'threadId'> {
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
  overrule?: Overrule | undefined;
  /** What the checks found; nothing until the lead has been inspected. */
  checks?: FieldChecks | undefined;
  /** The same for all submissions of one person: the id of the first of them. Nothing when nobody can be known again. */
  person?: string | undefined;
  /** Of the address's domain; nothing while it was not asked about. */
  mailDomain?: MailDomainState | undefined;
  /** Nothing until he was looked at, right after the inspection. */
  standing?: LeadStanding | undefined;
}

/** The verdict in force: the owner's word, else the judgement. */
export const verdictOf = ({ overrule, judgement }: Pick<StoredLead, 'overrule' | 'judgement'>): Verdict =>
  overrule?.verdict ?? judgement.verdict;

export interface LeadQuery {
  /** Where the last page ended: a lead's id, and by score `SCORE ID`. */
  after?: string | undefined;
  /** 1 to 500. */
  limit: number;
  order: 'asc' | 'desc';
  site?: string | undefined;
  /** The verdict in force. */
  verdict?: Verdict | undefined;
  /** A reason of the judgement, or a mark of a check. */
  reason?: string | undefined;
  campaign?: string | undefined;
  temperature?: string | undefined;
  /** `none`: qualified for nothing. */
  qualification?: string | undefined;
  lifecycle?: string | undefined;
  segment?: string | undefined;
  source?: string | undefined;
  device?: string | undefined;
  /** Received from then on, and before then. */
  fromMs?: number | undefined;
  toMs?: number | undefined;
  /** By id, which is the order of commits, or by the score when it was last looked at. */
  sort?: 'time' | 'score' | undefined;
}

/** Where whoever gave a lead stood when he was last looked at, at most a day ago. */
export interface LeadStanding {
  temperature: string;
  /** Empty: none. */
  qualification: string;
  funnel: string;
  lifecycle: string;
  score: number;
  /** Of what had happened a week before. */
  scoreWeekBefore: number;
  fit: number;
  grid: string;
  source: string;
  device: string;
  lookedAtMs: number;
}

/** Leads that changed after they were stored, in the order of their changes. */
export interface LeadChanges {
  leads: StoredLead[];
  /** What to ask with next time. */
  revision: number;
  hasMore: boolean;
}

/** Failed sign-ins of one address. */
export interface Attempts {
  failures: number;
  blockedUntilMs: number;
}

/** What a site says about its visitors' stages. */
export interface BehaviourSite {
  readonly id: string;
  readonly rules: ScoringRules;
  /** Of the sites file; those made by hand stand in the database. */
  readonly segments: readonly Segment[];
  campaign(id: string): Pick<Campaign, 'widget' | 'webinar'> | undefined;
  /** Contact purposes that count only once they were confirmed from the mailbox. */
  readonly mail?: { readonly doubleOptIn: readonly string[] } | undefined;
  /** Chains of letters; somebody enters one when its rule holds. */
  readonly sequences?: readonly Sequence[] | undefined;
}

/**
 * All that the server asks of a database. Every method rejects with `StoreUnavailableError` when the database cannot
 * be reached or written; what `commit` resolved is on the disk.
 */
export interface Store extends BehaviourStore, MailStore, PromiseStore, ChatStore, SequenceStore {
  /** Writes the batches in one durable transaction; outcomes stand in the order of batches and items. */
  commit(batches: readonly ItemBatch[]): Promise<ItemOutcome[][]>;
  hasItem(site: string, key: string): Promise<boolean>;
  listLeads(query: LeadQuery): Promise<StoredLead[]>;
  findLead(id: string): Promise<StoredLead | undefined>;
  /** The id of the newest lead, or an empty string. */
  latestLeadId(): Promise<string>;
  countLeads(): Promise<Map<string, number>>;
  /** How many leads, of one site or of all, have a verdict in force that is not `lead`. */
  countNoLeads(site?: string): Promise<Record<Exclude<Verdict, 'lead'>, number>>;
  /** Submissions of one person, the newest first. */
  listSubmissions(person: string, limit: number): Promise<StoredLead[]>;
  /**
   * Puts the owner's word over a verdict; `null` takes it back. Doing it twice is doing it once.
   * False when there is no such lead.
   */
  overrule(leadId: string, verdict: Verdict | null, by: Overruler): Promise<boolean>;
  /** Grows with every change of a stored lead, over all processes. */
  latestRevision(): Promise<number>;
  listChanges(afterRevision: number): Promise<LeadChanges>;
  /**
   * Inspects the oldest leads that were not inspected yet, and finds out which of them are of one person.
   * At most 250 at once. Gives how many; `undefined` when another process was faster with the same ones.
   */
  projectNext(inspect: Inspect, limit: number): Promise<number | undefined>;
  /** Takes domains whose time has come; whoever does not settle one in a minute has it given to another. */
  claimMailDomains(limit: number): Promise<DueMailDomain[]>;
  settleMailDomain(look: MailDomainLook): Promise<void>;
  /** Jobs that wait and are due, the longest due first. */
  listDueJobs(nowMs: number, limit: number): Promise<Job[]>;
  /** Called after each commit that brought or changed leads, by any process; gives the way to stop. */
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
