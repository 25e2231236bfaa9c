import type { z } from 'zod';
import { ProblemError } from '../http/problem.js';

/** Reads a JSON body by a schema. Errors: `ProblemError` 400 `api/invalid-query` with the path of the first problem. */
export function parseJsonBody<Value>(schema: z.ZodType<Value>, body: Uint8Array): Value {
  const parsed = schema.safeParse(readJson(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
  throw new ProblemError('api/invalid-query', { status: 400, path: path || 'body' });
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return undefined;
  }
}
