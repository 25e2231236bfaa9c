export const FUNNEL_GROUPS = ['campaign', 'source', 'device', 'day'] as const;
export type FunnelGroup = (typeof FUNNEL_GROUPS)[number];

export const FUNNEL_STEPS = ['viewed', 'started', 'submitted', 'leads', 'qualified'] as const;
export type FunnelStep = (typeof FUNNEL_STEPS)[number];

/** Visits with a campaign that came so far; a later step includes the earlier ones. */
export type FunnelRow = { group: string } & Record<FunnelStep, number>;

export interface Funnel {
  /** Whose it is; older servers do not tell. */
  site?: string | undefined;
  by: FunnelGroup;
  /** Days in UTC, both within. */
  from: string;
  to: string;
  rows: FunnelRow[];
}

/** What a funnel is asked for; all but `by` narrows it down. */
export interface FunnelFilter {
  by?: FunnelGroup | undefined;
  /** A period that ends today, by its length. */
  days?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  campaign?: string | undefined;
  source?: string | undefined;
  device?: string | undefined;
}
