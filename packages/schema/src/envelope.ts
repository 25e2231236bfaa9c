/** The version of the wire that this package describes. */
export const WIRE_VERSION = 1;

export const ITEM_TYPES = ['lead', 'signal', 'consent', 'identity', 'message'] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export const CHANNELS = ['form', 'chat', 'call', 'social', 'letter', 'event'] as const;
/** By which door a lead came in. */
export type Channel = (typeof CHANNELS)[number];

/** What was typed, as it was typed; normal forms are made by `contact`, on the client as a hint and on the server as the truth. */
export interface WireContact {
  email?: string | undefined;
  phone?: string | undefined;
  name?: string | undefined;
  organisation?: string | undefined;
  message?: string | undefined;
}

export type AnswerValue = string | number | boolean | string[];

/** One box: what it asked, in which words, and what was chosen. `granted: false` is proof too. */
export interface WireConsent {
  purpose: string;
  granted: boolean;
  /** The exact text shown beside the box. */
  text?: string | undefined;
  locale?: string | undefined;
}

/** Where the form stood. The SDK sends URLs without their query, save campaign parameters. */
export interface WirePage {
  url?: string | undefined;
  title?: string | undefined;
  referrer?: string | undefined;
}

/** How the form was filled: hints for the server's judgement, never the values typed. */
export interface WireFormSignals {
  /** The trap field was filled. */
  honeypot?: boolean | undefined;
  /** From the first interaction to the submit, in milliseconds. */
  elapsedMs?: number | undefined;
  /** The browser filled at least one field. */
  autofill?: boolean | undefined;
  /** `navigator.webdriver`. */
  webdriver?: boolean | undefined;
}

export interface WireLead {
  campaign: string;
  contact: WireContact;
  answers?: Record<string, AnswerValue> | undefined;
  consents?: WireConsent[] | undefined;
  channel?: Channel | undefined;
  locale?: string | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string | undefined;
  page?: WirePage | undefined;
  signals?: WireFormSignals | undefined;
}

interface ItemBase {
  /** The idempotency key: 16 to 64 of `[A-Za-z0-9_-]`, made once, never changed over retries, tabs and restarts. */
  key: string;
  /** When it happened by the client's clock: ISO 8601, UTC. */
  at: string;
}

export interface LeadItem extends ItemBase {
  type: 'lead';
  lead: WireLead;
}

export type SignalProp = string | number | boolean;

export interface SignalItem extends ItemBase {
  type: 'signal';
  name: string;
  props?: Record<string, SignalProp> | undefined;
}

export interface ConsentItem extends ItemBase {
  type: 'consent';
  props: {
    functional: boolean;
    analytics: boolean;
    marketing: boolean;
    source?: string | undefined;
    /** Whose: a withdrawal may be delivered when the page no longer knows the visitor that it is about. */
    visitor?: string | undefined;
  };
}

export interface IdentityItem extends ItemBase {
  type: 'identity';
  lead: { contact: WireContact };
}

export interface MessageItem extends ItemBase {
  type: 'message';
  props: { thread: string; text: string };
}

export type Item = LeadItem | SignalItem | ConsentItem | IdentityItem | MessageItem;

export interface EnvelopeHead {
  v: typeof WIRE_VERSION;
  /** The public id of the site. */
  site: string;
  /** When this envelope was sent by the client's clock: ISO 8601, UTC. The server corrects item times by it. */
  sentAt: string;
  sdk?: { name: string; version: string } | undefined;
  visitor?: string | undefined;
  session?: string | undefined;
}

/** What is posted to `/v1/envelopes`: at most `LIMITS.envelopeItems` items and `LIMITS.envelopeBytes` bytes. */
export interface Envelope extends EnvelopeHead {
  items: Item[];
}

/** An envelope as the door checks it: the head is right and every item has a key, so that a receipt can name each of them. */
export interface EnvelopeShell extends EnvelopeHead {
  items: { key: string }[];
}
