import { findItemProblem, type Item } from '@lodestone/schema';
import { itemSchema } from '@lodestone/schema/zod';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pickItem } from './pickItem.js';

const text = fc.string({ maxLength: 12 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Anything that the wire does not name, beside what it names; `__proto__` as a key of its own too. */
const extra = fc.dictionary(fc.constantFrom('extra', '__proto__', 'constructor', 'toString'), fc.jsonValue());
const shape = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(fc.record(fields), extra).map(([known, unknown]) => {
    const merged: Record<string, unknown> = Object.create(null);
    for (const [name, value] of [...Object.entries(unknown), ...Object.entries(known)])
      if (value !== undefined) merged[name] = value;
    return merged;
  });

const contact = shape({ email: maybe(text), phone: maybe(text), name: maybe(text), message: maybe(text) });
const base = { key: fc.constant('0123456789abcdef'), at: fc.constant('2026-03-01T10:00:00Z') };
const lead = shape({
  campaign: fc.constant('newsletter'),
  contact,
  answers: maybe(fc.dictionary(fc.constantFrom('role', '__proto__', 'constructor', 'size'), text)),
  consents: maybe(
    fc.array(shape({ purpose: fc.constant('calls'), granted: fc.boolean(), text: maybe(text) }), {
      maxLength: 3,
    }),
  ),
  channel: maybe(fc.constantFrom('form', 'chat')),
  locale: maybe(fc.constant('uk')),
  country: maybe(fc.constant('UA')),
  page: maybe(shape({ url: maybe(text), title: maybe(text), referrer: maybe(text) })),
  signals: maybe(shape({ honeypot: maybe(fc.boolean()), elapsedMs: maybe(fc.nat()) })),
});
const props = maybe(fc.dictionary(fc.constantFrom('value', '__proto__'), fc.oneof(text, fc.nat())));
const items = fc.oneof(
  shape({ ...base, type: fc.constant('lead'), lead }),
  shape({ ...base, type: fc.constant('signal'), name: fc.constant('cart_updated'), props }),
  shape({
    ...base,
    type: fc.constant('consent'),
    props: shape({
      functional: fc.boolean(),
      analytics: fc.boolean(),
      marketing: fc.boolean(),
      source: maybe(text),
    }),
  }),
  shape({ ...base, type: fc.constant('identity'), lead: shape({ contact }) }),
  shape({
    ...base,
    type: fc.constant('message'),
    props: shape({ thread: fc.constant('t'), text: fc.constant('hello') }),
  }),
);

it('gives what the zod twin gives: the known fields, at every depth, and none of the unknown ones', () => {
  fc.assert(
    fc.property(items, (made) => {
      const raw: Item = JSON.parse(JSON.stringify(made));
      expect(findItemProblem(raw)).toBeUndefined();
      expect(pickItem(raw)).toEqual(itemSchema.parse(raw));
      expect(JSON.parse(JSON.stringify(pickItem(raw)))).toEqual(
        JSON.parse(JSON.stringify(itemSchema.parse(raw))),
      );
    }),
    { numRuns: 3_000 },
  );
});
