import type { StageEntry, TimelineEntry } from '../../api/Timeline.js';

/** Stages that changed with one look, as one thing in the history. */
export interface StagesEntry {
  type: 'stages';
  id: string;
  at: string;
  /** At least one, each change once. */
  changes: StageEntry[];
}

/** Looks that follow each other within this time tell of the same deed, such as a contact that joins a visitor to a person. */
const SAME_MOMENT_MS = 60_000;

/** Puts changes of stages that follow each other in one moment together; everything else stays as it is, in its order. */
export function joinStages(entries: readonly TimelineEntry[]): (TimelineEntry | StagesEntry)[] {
  const joined: (TimelineEntry | StagesEntry)[] = [];
  for (const entry of entries) {
    if (entry.type !== 'stage') {
      joined.push(entry);
      continue;
    }
    const last = joined.at(-1);
    if (last?.type !== 'stages' || Date.parse(last.at) - Date.parse(entry.at) > SAME_MOMENT_MS)
      joined.push({ type: 'stages', id: entry.id, at: entry.at, changes: [entry] });
    else if (!last.changes.some((known) => isSame(known, entry))) last.changes.push(entry);
  }
  return joined;
}

const isSame = (one: StageEntry, other: StageEntry): boolean =>
  one.axis === other.axis && one.from === other.from && one.to === other.to;
