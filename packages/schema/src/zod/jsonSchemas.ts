import { z } from 'zod';
import { siteConfigSchema } from './config.js';
import { envelopeSchema } from './envelope.js';
import { problemSchema, receiptSchema } from './receipt.js';
import { scoringRulesSchema } from './rules.js';

const schemas = {
  config: siteConfigSchema,
  envelope: envelopeSchema,
  problem: problemSchema,
  receipt: receiptSchema,
  scoring: scoringRulesSchema,
};

/**
 * The JSON Schemas (draft 2020-12) by file name without `.json`, made from the zod twins. Lengths count code points
 * there and UTF-16 units in the guards, so a JSON Schema never refuses what the guards accept for its length.
 */
export function makeJsonSchemas(): Record<keyof typeof schemas, object> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { title: `Lodestone ${name}, wire version 1`, ...z.toJSONSchema(schema, { io: 'input' }) },
    ]),
  ) as Record<keyof typeof schemas, object>;
}
