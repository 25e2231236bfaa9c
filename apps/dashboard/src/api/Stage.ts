/** Where somebody stood when they were last looked at, as lists show it. The axes are never one number. */
export interface Stage {
  temperature: string;
  qualification: string | null;
  funnel: string;
  lifecycle: string;
  /** Engagement in points, which decays. */
  score: number;
  /** The score less that of a week before. */
  trend: number;
  /** What is known about the person in points, which does not decay. */
  fit: number;
  /** `A1` to `D4`. */
  grid: string;
  source: string;
  device: string;
}

/** The reason for some points: what was done, when, what it gave then and what it gives now. */
export interface LedgerEntry {
  rule: string;
  signal: string;
  key: string;
  at: string;
  points: number;
  current: number;
}

/** Where somebody stands at the moment of the answer, with a reason for every point: `ledger` adds up to `score`. */
export interface StageDetail extends Stage {
  ledger: LedgerEntry[];
  fitReasons: { rule: string; points: number }[];
  /** Ids of the segments that they are in. */
  segments: string[];
}
