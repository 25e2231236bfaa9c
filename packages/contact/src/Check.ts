/** `invalid` is only for what cannot be a contact at all; any doubt is `suspect`. */
export type CheckStatus = 'ok' | 'suspect' | 'invalid';

/** What every check answers: a status, all reasons that hold, and the normal form of what was typed. */
export interface Check<Reason extends string> {
  status: CheckStatus;
  /** In the order in which they were found, each at most once. */
  reasons: Reason[];
  /** The normal form; checking it again gives the same value. */
  value: string;
}

export interface LocaleOption {
  /** BCP 47 tag of the form; a hint, never a condition. */
  locale?: string | undefined;
}
