/** A chain of letters, with how far people came in it. */
export interface Sequence {
  id: string;
  /** It stands in the sites file; else only what was sent is left of it. */
  isSetUp: boolean;
  /** What the letters are for; people who granted it get them. */
  purpose: string | null;
  /** How many letters it has. */
  letters: number;
  /** People on the way, and through with it. */
  waiting: number;
  done: number;
  /** Letters. */
  sent: number;
  /** People for whom it ended before its last letter, by the reason. */
  stopped: Record<string, number>;
}

export interface SequenceList {
  site: string;
  sequences: Sequence[];
}
