import { TRIGGERS, type Trigger } from '../config.js';
import * as LIMITS from '../limits.js';
import {
  type Check,
  either,
  isRecord,
  list,
  literal,
  number,
  optional,
  record,
  shape,
  text,
} from './checks.js';
import { strict, valueTest } from './ruleChecks.js';

/** `YYYY-MM-DDTHH:MM` of a wall clock. */
export const WALL_TIME = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/;
export const CLOCK_TIME = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/;
/** An IANA zone by its form, or `visitor`. */
export const ZONE = /^[A-Za-z][A-Za-z0-9_+/-]*$/;

const wallTime = optional(text(LIMITS.triggerValueLength, WALL_TIME));
const clockTime = text(LIMITS.triggerValueLength, CLOCK_TIME);
export const zone: Check = text(LIMITS.triggerValueLength, ZONE);

const moment = shape({
  type: literal(...TRIGGERS),
  value: optional(either(number, text(LIMITS.triggerValueLength))),
  props: optional(record(text(LIMITS.signalNameLength), shape(valueTest))),
  from: wallTime,
  until: wallTime,
  days: optional(list(literal(1, 2, 3, 4, 5, 6, 7), 7)),
  hours: optional(
    (value, path) => list(clockTime, 2)(value, path) ?? ((value as string[]).length === 2 ? undefined : path),
  ),
  zone: optional(zone),
});

const anyTrigger: Check = (input, path) => {
  const form = isRecord(input) && Object.keys(FORMS).find((key) => Object.hasOwn(input, key));
  return (form ? (FORMS[form] as Check) : moment)(input, path);
};
const triggers = list(anyTrigger, LIMITS.ruleList);
const FORMS: Readonly<Record<string, Check>> = {
  all: strict({ all: triggers }),
  any: strict({ any: triggers }),
  not: strict({ not: anyTrigger }),
};

/** How many triggers stand in each other. */
export function depthOfTrigger(trigger: Trigger): number {
  if ('type' in trigger) return 1;
  const inner = 'all' in trigger ? trigger.all : 'any' in trigger ? trigger.any : [trigger.not];
  return 1 + Math.max(0, ...inner.map(depthOfTrigger));
}

/** When a campaign shows, not deeper than `LIMITS.ruleDepth`. */
export const trigger: Check = (input, path) =>
  anyTrigger(input, path) ?? (depthOfTrigger(input as Trigger) <= LIMITS.ruleDepth ? undefined : path);
