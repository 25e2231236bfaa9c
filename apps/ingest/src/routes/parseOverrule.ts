import { z } from 'zod';
import { ProblemError } from '../http/problem.js';
import type { Verdict } from '../store/Store.js';

const bodySchema = z.strictObject({ verdict: z.enum(['lead', 'held', 'not-a-lead']).nullable() });

/**
 * Reads `{"verdict": "lead" | "held" | "not-a-lead" | null}`; `null` gives the judged verdict back.
 * Errors: `ProblemError` 400 `api/invalid-query` with the path.
 */
export function parseOverrule(body: Uint8Array): Verdict | null {
  try {
    return bodySchema.parse(JSON.parse(new TextDecoder().decode(body))).verdict;
  } catch {
    throw new ProblemError('api/invalid-query', { status: 400, path: 'verdict' });
  }
}
