import type { Rule } from '@lodestone/schema';

/** A rule with who is in it now. */
export interface Segment {
  id: string;
  name?: string | undefined;
  rule: Rule;
  /** Visitors and people. */
  members: number;
  /** Of them, those who left a contact. */
  people: number;
}
