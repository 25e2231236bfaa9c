import { IntakeOverloadedError } from './createGroupCommit.js';

export interface AdmissionOptions {
  /** What all requests on their way may hold together, in bytes. */
  maxBytes?: number | undefined;
  /** Whether the queue behind the door takes nothing more. */
  isQueueFull: () => boolean;
}

/** The one bound over all that requests hold in memory: bodies being read, judged and waiting for their commit. */
export interface Admission {
  /**
   * Runs the work with its room reserved from before its body is read until it is answered.
   * Errors: `IntakeOverloadedError` at once, with nothing read, when there is no room.
   */
  run<Value>(bodyBytes: number, work: () => Promise<Value>): Promise<Value>;
  /** Bytes reserved now. */
  heldBytes(): number;
}

/**
 * 16 MiB of bodies: 256 of the largest, 3,600 of an ordinary lead. Parsed they take about five times as much, which
 * keeps the process under 256 MiB (measured by e2e/specs/server-overload.spec.ts).
 */
const MAX_BYTES = 16 * 1_048_576;
/** A request, its answer and its place in the queue cost about as much whatever its body: many small ones count too. */
const REQUEST_BYTES = 4_096;

export function createAdmission({ maxBytes = MAX_BYTES, isQueueFull }: AdmissionOptions): Admission {
  let held = 0;
  return {
    async run(bodyBytes, work) {
      const bytes = bodyBytes + REQUEST_BYTES;
      if (isQueueFull() || held + bytes > maxBytes) throw new IntakeOverloadedError();
      held += bytes;
      try {
        return await work();
      } finally {
        held -= bytes;
      }
    },
    heldBytes: () => held,
  };
}
