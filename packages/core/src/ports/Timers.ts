/** Waiting as a parameter. */
export interface Timers {
  /** Calls back once after the delay and gives the way to cancel it. */
  after(delayMs: number, callback: () => void): () => void;
}
