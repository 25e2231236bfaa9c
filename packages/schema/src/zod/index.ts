export { campaignSchema, segmentSchema, siteConfigSchema } from './config.js';
export { envelopeSchema, envelopeShellSchema } from './envelope.js';
export { itemSchema, leadItemSchema, wireContactSchema, wireLeadSchema } from './item.js';
export { makeJsonSchemas } from './jsonSchemas.js';
export {
  assetCardSchema,
  localTextSchema,
  magnetIdSchema,
  offerCardSchema,
  webinarCardSchema,
} from './magnets.js';
export { problemSchema, receiptSchema } from './receipt.js';
export { ruleSchema, scoringRulesSchema } from './rules.js';
