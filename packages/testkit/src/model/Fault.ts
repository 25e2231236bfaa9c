/** What befalls one request. Times are milliseconds from its start. */
export type Fault =
  | { kind: 'none' }
  /** The connection breaks before the server has the request. */
  | { kind: 'reset'; afterMs: number }
  /** The server commits, and the connection breaks before the answer. */
  | { kind: 'lost-answer'; afterMs: number }
  /** Neither delivered nor answered. */
  | { kind: 'hang' }
  /** Not answered, and committed all the same: perhaps after the client gave up. */
  | { kind: 'late'; afterMs: number }
  | { kind: 'slow'; afterMs: number }
  /** Delivered twice: the copy arrives later. */
  | { kind: 'twice'; afterMs: number }
  | { kind: 'status'; status: 408 | 425 | 429 | 500 | 502 | 503; retryAfterMs?: number; isDate?: boolean }
  /** Somebody on the way answers in the server's place. */
  | { kind: 'portal'; page: 'html' | 'empty' | 'json' | 'redirect' }
  | { kind: 'foreign'; status: 403 | 404 | 451 }
  | { kind: 'too-large' }
  | { kind: 'unknown-site' }
  /** Leaves every second key out of the receipt, and commits it or not. */
  | { kind: 'forgets'; isCommitted: boolean };
