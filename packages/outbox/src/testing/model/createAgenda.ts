/** What is to happen at a time, in virtual milliseconds that no clock jump touches. */
export interface Agenda<Owner> {
  nowMs(): number;
  /** Calls back after the delay, unless cancelled. Who owns it can be silenced or held. */
  after(delayMs: number, owner: Owner | undefined, callback: () => void): () => void;
  /** Forgets everything of an owner. */
  drop(owner: Owner): void;
  /** What is due next up to a time, save what is held; the clock stands at its time afterwards. */
  next(untilMs: number, isHeld: (owner: Owner) => boolean): (() => void) | undefined;
  /** Lets time pass up to a moment, never backwards. */
  moveTo(ms: number): void;
  count(owner: Owner): number;
}

export function createAgenda<Owner>(): Agenda<Owner> {
  let nowMs = 0;
  let entries: { atMs: number; owner: Owner | undefined; callback: () => void }[] = [];
  return {
    nowMs: () => nowMs,
    after(delayMs, owner, callback) {
      const entry = { atMs: nowMs + Math.max(0, delayMs), owner, callback };
      entries.push(entry);
      return () => {
        entries = entries.filter((other) => other !== entry);
      };
    },
    drop(owner) {
      entries = entries.filter((entry) => entry.owner !== owner);
    },
    next(untilMs, isHeld) {
      let first: (typeof entries)[number] | undefined;
      for (const entry of entries) {
        if (entry.atMs > untilMs || (entry.owner !== undefined && isHeld(entry.owner))) continue;
        if (!first || entry.atMs < first.atMs) first = entry;
      }
      if (!first) return undefined;
      entries = entries.filter((entry) => entry !== first);
      nowMs = Math.max(nowMs, first.atMs);
      return first.callback;
    },
    moveTo(ms) {
      nowMs = Math.max(nowMs, ms);
    },
    count: (owner) => entries.filter((entry) => entry.owner === owner).length,
  };
}
