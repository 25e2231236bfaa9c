import { z } from 'zod';
import { TRIGGERS, type Trigger } from '../config.js';
import { CLOCK_TIME, depthOfTrigger, WALL_TIME, ZONE } from '../guards/triggerChecks.js';
import * as LIMITS from '../limits.js';
import { valueTestSchema } from './rules.js';

const moment = z.object({
  type: z.enum(TRIGGERS),
  value: z
    .union([z.number(), z.string().max(LIMITS.triggerValueLength)])
    .optional()
    .describe(
      'Milliseconds for delay, time and idle, pages of the visit for pages, per cent for scroll, a CSS selector for seen and click, a name for event and stage, a campaign for after, signs of leaving for exit (pointer scroll return idle back).',
    ),
  props: z
    .record(z.string().max(LIMITS.signalNameLength), valueTestSchema)
    .optional()
    .describe('Of an event: tests of its props.'),
  from: z.string().regex(WALL_TIME).optional(),
  until: z.string().regex(WALL_TIME).optional(),
  days: z.array(z.number().int().min(1).max(7)).max(7).optional().describe('Monday is 1.'),
  hours: z.tuple([z.string().regex(CLOCK_TIME), z.string().regex(CLOCK_TIME)]).optional(),
  zone: z
    .string()
    .max(LIMITS.triggerValueLength)
    .regex(ZONE)
    .optional()
    .describe('An IANA zone, or visitor.'),
});

const anyTrigger: z.ZodType<Trigger> = z.lazy(() => {
  const list = z.array(anyTrigger).max(LIMITS.ruleList);
  return z.union([
    z.strictObject({ all: list }),
    z.strictObject({ any: list }),
    z.strictObject({ not: anyTrigger }),
    moment,
  ]) as z.ZodType<Trigger>;
});

/** When a campaign shows. */
export const triggerSchema: z.ZodType<Trigger> = anyTrigger.refine(
  (trigger) => depthOfTrigger(trigger) <= LIMITS.ruleDepth,
);
