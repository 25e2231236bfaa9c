/** One item that the server refuses for good, by the code of the error table. */
export interface RejectedItem {
  key: string;
  code: string;
  /** Where in the item, dotted: `lead.contact.email`. */
  path?: string | undefined;
}

/**
 * What a well-formed envelope always gets, with status 200. `accepted` names the keys that are committed and synced;
 * a resent key stands there again.
 */
export interface Receipt {
  receipt: 1;
  id: string;
  accepted: string[];
  rejected: RejectedItem[];
  /** The server's clock: ISO 8601, UTC. */
  serverTime: string;
}

/** A refusal at the door: RFC 9457 `application/problem+json` with a code of our error table. */
export interface Problem {
  type?: string | undefined;
  title?: string | undefined;
  status?: number | undefined;
  detail?: string | undefined;
  code: string;
  /** Where in the body, dotted. */
  path?: string | undefined;
}
