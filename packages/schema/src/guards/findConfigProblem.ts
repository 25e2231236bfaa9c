import { EXIT_SIGNALS, FIELDS, LOOKS, PLACEMENTS, POSITIONS, type SiteConfig, WIDGETS } from '../config.js';
import * as LIMITS from '../limits.js';
import { cards } from './cardChecks.js';
import { COLOUR } from './cardPatterns.js';
import { boolean, either, list, literal, number, optional, positive, record, shape, text } from './checks.js';
import { PURPOSE } from './leadPatterns.js';
import { LOCALE } from './patterns.js';
import { rule, ruleId, scoringRules, withIds } from './ruleChecks.js';
import { trigger, zone } from './triggerChecks.js';

const field = literal(...FIELDS);

const look = shape({ theme: optional(literal(...LOOKS)), brand: optional(text(7, COLOUR)) });
const texts = record(
  text(LIMITS.localeLength, LOCALE),
  record(text(LIMITS.answerKeyLength, undefined, 1), text(LIMITS.consentTextLength), LIMITS.campaignTexts),
);

const budget = {
  perVisit: optional(positive),
  max: optional(positive),
  withinDays: optional(positive),
  restDays: optional(list(positive, LIMITS.restDays)),
};

const experiment = shape({
  id: ruleId,
  variants: withIds(
    shape({
      id: ruleId,
      weight: optional(positive),
      placement: optional(literal(...PLACEMENTS)),
      position: optional(literal(...POSITIONS)),
      look: optional(look),
      texts: optional(texts),
    }),
    LIMITS.variants,
  ),
  holdout: optional((value, path) => positive(value, path) ?? ((value as number) <= 0.9 ? undefined : path)),
});

const campaign = shape({
  id: text(LIMITS.campaignLength, undefined, 1),
  widget: literal(...WIDGETS),
  placement: optional(literal(...PLACEMENTS)),
  position: optional(literal(...POSITIONS)),
  anchor: optional(text(LIMITS.triggerValueLength, undefined, 1)),
  look: optional(look),
  steps: optional(
    list(list(text(LIMITS.answerKeyLength, undefined, 1), LIMITS.campaignFields), LIMITS.campaignFields),
  ),
  isKiosk: optional(boolean),
  fields: optional(
    list(
      either(field, shape({ name: field, required: optional(boolean), when: optional(rule) })),
      LIMITS.campaignFields,
    ),
  ),
  consents: optional(
    list(
      shape({ purpose: text(LIMITS.purposeLength, PURPOSE), required: optional(boolean) }),
      LIMITS.consents,
    ),
  ),
  trigger: optional(trigger),
  cancel: optional(trigger),
  priority: optional(number),
  frequency: optional(shape({ ...budget, group: optional(ruleId), againDays: optional(positive) })),
  experiment: optional(experiment),
  targeting: optional(rule),
  texts: optional(texts),
  confirms: optional(list(text(LIMITS.purposeLength, undefined, 1), LIMITS.consents)),
  ...cards,
});

const config = shape({
  campaigns: list(campaign, LIMITS.campaigns),
  privacyUrl: optional(text(LIMITS.urlLength)),
  scoring: optional(either(literal('shop', 'b2b'), scoringRules)),
  signals: optional(
    shape({
      views: optional(
        list(
          shape({
            signal: literal('price_view', 'product_view', 'checkout_view'),
            paths: list(text(LIMITS.ruleValueLength, undefined, 1), LIMITS.ruleList),
          }),
          LIMITS.ruleList,
        ),
      ),
      conversions: optional(list(text(LIMITS.triggerValueLength, undefined, 1), LIMITS.ruleList)),
      exit: optional(list(literal(...EXIT_SIGNALS), LIMITS.ruleList)),
    }),
  ),
  segments: optional(
    withIds(shape({ id: ruleId, name: optional(text(LIMITS.titleLength)), rule }), LIMITS.segments),
  ),
  budgets: optional(record(ruleId, shape(budget))),
  exclude: optional(list(text(LIMITS.ruleValueLength, undefined, 1), LIMITS.ruleList)),
  timeZone: optional(zone),
  mail: optional(boolean),
});

/** Where the first problem of a site's config is, as a dotted path (`campaigns.0.widget`), or nothing. Never throws. */
export const findConfigProblem = (value: unknown): string | undefined => config(value, '');

/** Whether a value is a site's config. Agrees with the zod twin on every JSON value (proved in `test/`). */
export const isSiteConfig = (value: unknown): value is SiteConfig => findConfigProblem(value) === undefined;
