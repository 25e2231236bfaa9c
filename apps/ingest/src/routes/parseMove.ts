import { LIFECYCLE_STAGES, type LifecycleStage } from '@lodestone/core/lifecycle';
import { z } from 'zod';
import { parseJsonBody } from './parseJsonBody.js';

const MAX_REASON = 500;

const bodySchema = z.strictObject({
  to: z.enum([...LIFECYCLE_STAGES, 'disqualified']),
  reason: z.string().trim().max(MAX_REASON).default(''),
});

/**
 * Reads `{"to": STAGE, "reason": TEXT}`; without a reason it is empty.
 * Errors: `ProblemError` 400 `api/invalid-query` with the path.
 */
export const parseMove = (body: Uint8Array): { to: LifecycleStage; reason: string } =>
  parseJsonBody(bodySchema, body);
