import type { Lead, Verdict } from '../api/Lead.js';

/** Which leads a list is about; all, where nothing is named. */
export interface ListFilter {
  verdict?: Verdict | undefined;
  /** A reason of the judged verdict. */
  reason?: string | undefined;
}

export const isSameFilter = (one: ListFilter, other: ListFilter): boolean =>
  one.verdict === other.verdict && one.reason === other.reason;

/** Whether a lead as it is now belongs to the list. */
export const belongsTo = ({ verdict, reason }: ListFilter, lead: Lead): boolean =>
  (verdict === undefined || verdict === lead.verdict) &&
  (reason === undefined || lead.reasons.includes(reason));
