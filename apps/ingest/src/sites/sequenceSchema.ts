import { LIMITS, WEEKDAYS } from '@lodestone/schema';
import { ruleSchema, segmentSchema } from '@lodestone/schema/zod';
import { z } from 'zod';
import { FORM_LOCALES } from '../forms/FormTexts.js';
import { PRESETS } from '../sequences/shipped/presets.js';
import { isZone } from './isZone.js';

const MAX_STEPS = 20;
const MAX_SEQUENCES = 50;
const MAX_BODY = 20_000;
const MAX_WAIT_DAYS = 366;

const ruleId = segmentSchema.shape.id;
const idText = z.string().min(1).max(LIMITS.campaignLength);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:00');
const line = z.string().min(1).max(LIMITS.consentTextLength);

/** A letter in one language. `{name}`, `{title}`, `{link}`, `{date}` with `{zone}`, and `{sender}` are filled in; `[, {name}]` goes where one is missing. */
const letterSchema = z.strictObject({
  subject: line,
  title: line.optional(),
  /** Paragraphs between empty lines. */
  text: z.string().min(1).max(MAX_BODY),
  /** Of the link, below the paragraphs. */
  button: line.optional(),
  /** Markup of the owner's own instead of the paragraphs; what is filled in is escaped. */
  html: z.string().min(1).max(MAX_BODY).optional(),
});

export const templatesSchema = z.record(
  idText,
  z
    .partialRecord(z.enum(FORM_LOCALES), letterSchema)
    .refine((letters) => Object.keys(letters).length > 0, 'a letter in one language at least'),
);

const conditionSchema = z.union([z.strictObject({ segment: ruleId }), ruleSchema]);

const stepSchema = z.strictObject({
  /** After the letter before, or after the entry; `from: "webinar"`: after the end of the webinar that the lead signed up for. */
  wait: z.union([
    z.strictObject({
      hours: z
        .number()
        .min(0)
        .max(MAX_WAIT_DAYS * 24),
      from: z.literal('webinar').optional(),
    }),
    z.strictObject({ days: z.number().min(0).max(MAX_WAIT_DAYS), from: z.literal('webinar').optional() }),
  ]),
  /** Left out once the webinar has begun. */
  before: z.literal('webinar').optional(),
  template: idText,
});

const sequenceSchema = z.strictObject({
  id: ruleId,
  when: conditionSchema,
  /** Only whoever signed up with this campaign. */
  campaign: idText.optional(),
  /** What the letters are: only whoever granted it gets them. */
  purpose: z.string().min(1).max(LIMITS.purposeLength).default('newsletter'),
  steps: z.array(stepSchema).min(1).max(MAX_STEPS),
  /** Ends it, looked at right before each letter. */
  stop: conditionSchema.optional(),
  window: z
    .strictObject({
      from: time,
      to: time,
      days: z.array(z.enum(WEEKDAYS)).min(1).optional(),
      zone: z.union([
        z.literal('recipient'),
        z.string().refine(isZone, 'recipient, or a zone such as Europe/Kyiv'),
      ]),
    })
    .refine(({ from, to }) => from < to, 'an end after its beginning')
    .default({ from: '09:00', to: '20:00', zone: 'recipient' }),
  /** After so many days it may begin again; else once for a mailbox. */
  repeatDays: z.number().min(1).max(3_660).optional(),
  /** Where `{link}` leads; else to the page where the form stood. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(LIMITS.urlLength)
    .optional(),
  /** `{link}`, where it leads to a page of the site, fills in the forms there for whoever gets the letter. */
  prefill: z.boolean().optional(),
});

/** A chain of letters to whoever a rule holds for. */
export type Sequence = z.infer<typeof sequenceSchema>;
export type SequenceStep = Sequence['steps'][number];
export type SequenceCondition = NonNullable<Sequence['stop']>;
/** One letter in one language. */
export type LetterTemplate = z.infer<typeof letterSchema>;
export type Templates = z.infer<typeof templatesSchema>;

/** What a shipped sequence leaves open is given beside its name: `{ "preset": "left-cart", "link": "https://…" }`. */
function fromPreset(value: unknown, context: z.RefinementCtx): unknown {
  if (typeof value !== 'object' || value === null || !('preset' in value)) return value;
  const { preset, course, ...own } = value as Record<string, unknown>;
  const shipped = PRESETS[String(preset)];
  if (!shipped) {
    const names = Object.keys(PRESETS).join(', ');
    context.addIssue({ code: 'custom', path: ['preset'], message: `one of ${names}` });
    return z.NEVER;
  }
  return { ...shipped, id: String(preset), ...(course === undefined ? {} : { campaign: course }), ...own };
}

export const sequencesSchema = z
  .array(z.preprocess(fromPreset, sequenceSchema))
  .max(MAX_SEQUENCES)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each id once');

/** How sequences are written in a sites file, as JSON Schema (draft 2020-12): whole ones, and shipped ones by their name. */
export function makeSequencesJsonSchema(): object {
  const { shape } = sequenceSchema;
  const preset = z.strictObject({
    ...Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, z.optional(field)])),
    preset: z.enum(Object.keys(PRESETS)),
    course: idText.optional(),
  });
  return z.toJSONSchema(z.array(z.union([preset, sequenceSchema])).max(MAX_SEQUENCES), { io: 'input' });
}

/** What one letter or one rule names and is not there, by path. */
export function findSequenceProblems(site: {
  sequences?: readonly Sequence[] | undefined;
  templates?: Templates | undefined;
  campaigns: readonly { id: string }[];
  shipped: Templates;
}): { path: (string | number)[]; message: string }[] {
  const { sequences = [], templates = {}, campaigns, shipped } = site;
  return sequences.flatMap(({ steps, campaign }, place) => [
    ...steps.flatMap(({ template }, step) =>
      template in templates || template in shipped
        ? []
        : [
            {
              path: ['sequences', place, 'steps', step, 'template'],
              message: 'a template of the site, or a shipped one',
            },
          ],
    ),
    ...(campaign === undefined || campaigns.some(({ id }) => id === campaign)
      ? []
      : [{ path: ['sequences', place, 'campaign'], message: 'a campaign of the site' }]),
  ]);
}
