import { type Envelope, type EnvelopeShell, WIRE_VERSION } from '../envelope.js';
import * as LIMITS from '../limits.js';
import { isoUtc, list, literal, optional, shape, text } from './checks.js';
import { findItemProblem, key } from './findItemProblem.js';
import { SITE } from './sitePattern.js';

const head = {
  v: literal(WIRE_VERSION),
  site: text(LIMITS.siteLength, SITE),
  sentAt: isoUtc,
  sdk: optional(shape({ name: text(128), version: text(64) })),
  visitor: optional(key),
  session: optional(key),
};

const shell = shape({ ...head, items: list(shape({ key }), LIMITS.envelopeItems) });

/**
 * Where the first problem of an envelope's head is, or nothing. Items are looked at only for their keys: a bad item
 * is rejected in the receipt by its key and never spoils its neighbours.
 */
export const findEnvelopeProblem = (value: unknown): string | undefined => shell(value, '');

/** Whether a value can be answered by a receipt. Agrees with the zod twin on every JSON value (proved in `test/`). */
export const isEnvelopeShell = (value: unknown): value is EnvelopeShell =>
  findEnvelopeProblem(value) === undefined;

/** Whether the envelope and each of its items are right. */
export const isEnvelope = (value: unknown): value is Envelope =>
  isEnvelopeShell(value) && value.items.every((item) => findItemProblem(item) === undefined);
