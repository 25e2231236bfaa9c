/** Time as a parameter. Wall clocks jump; waits are measured by the monotonic one. */
export interface Clock {
  /** Epoch milliseconds by the device's wall clock, right or wrong. */
  nowMs(): number;
  /** Milliseconds since some start, never backwards. */
  monotonicMs(): number;
}
