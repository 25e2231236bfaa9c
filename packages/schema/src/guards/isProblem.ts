import type { Problem } from '../receipt.js';

const isTextOrNothing = (value: unknown): boolean => value === undefined || typeof value === 'string';

/** Whether an answer is a refusal of ours, with a code of the error table. Agrees with the zod twin. */
export function isProblem(value: unknown): value is Problem {
  const { type, title, detail, path, status, code } = (value ?? {}) as Problem;
  return (
    typeof code === 'string' &&
    /^[a-z]+\/[a-z-]+$/.test(code) &&
    [type, title, detail, path].every(isTextOrNothing) &&
    (status === undefined || typeof status === 'number')
  );
}
