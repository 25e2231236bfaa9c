/** Chance as a parameter. */
export interface Random {
  /** Fills the array with cryptographically strong bytes and gives it back. */
  bytes(length: number): Uint8Array;
  /** At least 0, less than 1; for jitter, never for ids. */
  fraction(): number;
}
