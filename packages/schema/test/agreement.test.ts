import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createSeededRandom } from '../../testkit/src/createSeededRandom.js';
import { isEnvelope, isEnvelopeShell, isItem, isProblem, isReceipt, isSiteConfig } from '../src/index.js';
import {
  envelopeSchema,
  envelopeShellSchema,
  itemSchema,
  makeJsonSchemas,
  problemSchema,
  receiptSchema,
  siteConfigSchema,
} from '../src/zod/index.js';
import {
  behaviourConfig,
  campaignConfig,
  cardConfig,
  config,
  envelope,
  items,
  leadItem,
  problem,
  receipt,
  strangers,
} from './corpus.js';
import { mutate } from './mutate.js';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const jsonSchemas = makeJsonSchemas();

interface Kind {
  name: string;
  guard: (value: unknown) => boolean;
  zod: z.ZodType;
  json?: (value: unknown) => boolean;
  seeds: unknown[];
}

const kinds: Kind[] = [
  { name: 'item', guard: isItem, zod: itemSchema, seeds: items },
  { name: 'envelope shell', guard: isEnvelopeShell, zod: envelopeShellSchema, seeds: [envelope] },
  {
    name: 'envelope',
    guard: isEnvelope,
    zod: envelopeSchema,
    json: ajv.compile(jsonSchemas.envelope),
    seeds: [envelope, { ...envelope, items: [leadItem] }],
  },
  {
    name: 'receipt',
    guard: isReceipt,
    zod: receiptSchema,
    json: ajv.compile(jsonSchemas.receipt),
    seeds: [receipt],
  },
  {
    name: 'problem',
    guard: isProblem,
    zod: problemSchema,
    json: ajv.compile(jsonSchemas.problem),
    seeds: [problem],
  },
  {
    name: 'config',
    guard: isSiteConfig,
    zod: siteConfigSchema,
    json: ajv.compile(jsonSchemas.config),
    seeds: [config, behaviourConfig, campaignConfig, cardConfig, { ...config, scoring: 'b2b' }],
  },
];

const MUTATIONS_PER_KIND = process.env.LODESTONE_LONG ? 40_000 : 4_000;
const seed = Number(process.env.LODESTONE_SEED ?? Math.floor(Math.random() * 2 ** 31));

/**
 * Where JSON Schema may be laxer than the guard, never stricter: it counts lengths in code points, and has no words for
 * ids that stand once, thresholds in order and the depth of rules.
 */
const mayBeLaxer = (value: unknown): boolean =>
  /[\u{10000}-\u{10ffff}]|"(?:scoring|segments|experiment)":/u.test(JSON.stringify(value));

describe('interface, guard, zod and JSON Schema describe the same wire', () => {
  it.each(kinds)('accept every $name of the corpus', ({ guard, zod, json, seeds }) => {
    for (const value of seeds) {
      expect(guard(value)).toBe(true);
      expect(zod.safeParse(value).success).toBe(true);
      if (json) expect(json(value)).toBe(true);
    }
  });

  it.each(kinds)('refuse every stranger as $name', ({ guard, zod, json }) => {
    for (const value of strangers) {
      expect(guard(value)).toBe(false);
      expect(zod.safeParse(value).success).toBe(false);
      if (json) expect(json(value)).toBe(false);
    }
  });

  it.each(kinds)(
    `agree on ${MUTATIONS_PER_KIND} mutations of each $name (seed ${seed})`,
    ({ guard, zod, json, seeds }) => {
      const { fraction } = createSeededRandom(seed);
      let accepted = 0;
      for (let run = 0; run < MUTATIONS_PER_KIND; run += 1) {
        const value = mutate(seeds[run % seeds.length], fraction);
        const verdict = guard(value);
        accepted += verdict ? 1 : 0;
        if (zod.safeParse(value).success !== verdict) throw disagreement('zod', verdict, value);
        if (json && json(value) !== verdict && !(mayBeLaxer(value) && !verdict))
          throw disagreement('JSON Schema', verdict, value);
      }
      // A corpus that is always refused, or never, would prove nothing.
      expect(accepted).toBeGreaterThan(MUTATIONS_PER_KIND / 50);
      expect(accepted).toBeLessThan(MUTATIONS_PER_KIND);
    },
    120_000,
  );

  it('keeps the published JSON Schema files as they are generated', () => {
    for (const [name, schema] of Object.entries(jsonSchemas)) {
      const file = readFileSync(new URL(`../json/${name}.json`, import.meta.url), 'utf8');
      expect(JSON.parse(file), `run "pnpm --filter @lodestone/schema generate" for ${name}.json`).toEqual(
        JSON.parse(JSON.stringify(schema)),
      );
    }
  });
});

function disagreement(other: string, guard: boolean, value: unknown): Error {
  return new Error(
    `the guard says ${guard}, ${other} says ${!guard} (seed ${seed}): ${JSON.stringify(value).slice(0, 2_000)}`,
  );
}
