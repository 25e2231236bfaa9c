import { type RawBuilder, sql } from 'kysely';

/** The verdict in force as the index `leads_by_no_lead` has it; both engines find an index by the same words only. */
export const VERDICT: RawBuilder<string> = sql<string>`coalesce(overruled, verdict)`;

/** The leads of that index. */
export const IS_NO_LEAD: RawBuilder<boolean> = sql<boolean>`coalesce(overruled, verdict) <> 'lead'`;
