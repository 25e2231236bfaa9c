import type { z } from 'zod';
import { ProblemError } from '../http/problem.js';

/** Reads a query by a strict schema. Errors: `ProblemError` 400 `api/invalid-query` with the parameter's name. */
export function parseQuery<Value>(schema: z.ZodType<Value>, query: Record<string, string>): Value {
  const parsed = schema.safeParse(query);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // A mistyped parameter that counted for nothing would give another list than was asked for.
  const path = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  throw new ProblemError('api/invalid-query', { status: 400, path });
}
