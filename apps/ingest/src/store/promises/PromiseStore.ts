import type { StoredLead } from '../Store.js';
import type { OfferJobKind, OfferStore } from './OfferStore.js';
import type { SeatJobKind, SeatStore } from './SeatStore.js';

/** `promise`: what a lead was promised is to be set down; the others are its letters. */
export type PromiseJobKind = 'promise' | 'asset' | SeatJobKind | OfferJobKind;

/** The right of a lead to fetch a file. */
export interface Grant {
  leadId: string;
  assetId: string;
  /** Grows with each new link; a link of an older one gives nothing any more. */
  issue: number;
  /** Downloads so far, of at most so many. */
  used: number;
  downloads: number;
  expiresAtMs: number;
  isRevoked: boolean;
}

export interface GrantRequest {
  lead: Pick<StoredLead, 'id' | 'key' | 'site'>;
  assetId: string;
  downloads: number;
  expiresAtMs: number;
  /** A letter with the link is to be sent. */
  hasLetter: boolean;
}

/** What is served: `free` belongs to a download that was counted already. */
export type DownloadWord = 'counted' | 'free' | 'refused';

/** What the server asks of a database to keep promises. Every method rejects with `StoreUnavailableError` as those of `Store`. */
export interface PromiseStore extends SeatStore, OfferStore {
  findLeadByKey(site: string, key: string): Promise<StoredLead | undefined>;
  /** Ends a job that sends nothing. */
  endJob(id: string): Promise<void>;
  /** Has a letter of a lead sent again; nothing, while it waits to be sent. */
  repeatJob(leadId: string, kind: PromiseJobKind): Promise<void>;
  /** Grants a file to a lead, once: doing it again gives what was granted. */
  grantAsset(request: GrantRequest): Promise<Grant>;
  readGrant(leadId: string): Promise<Grant | undefined>;
  /** Counts a download, or finds that it is one with the last. Two requests at the same time never use one place twice. */
  countDownload(leadId: string, issue: number, hasFirstByte: boolean): Promise<DownloadWord>;
  /** Makes a new link of one that is used up or over; none of one that was revoked. */
  renewGrant(leadId: string, downloads: number, expiresAtMs: number): Promise<Grant | undefined>;
  /** Takes back all links of a lead, for good. False: it has none. */
  revokeGrant(leadId: string): Promise<boolean>;
}
