import { CHANNELS, type Item } from '../envelope.js';
import * as LIMITS from '../limits.js';
import {
  boolean,
  type Check,
  either,
  isoUtc,
  list,
  literal,
  number,
  optional,
  positive,
  record,
  shape,
  text,
} from './checks.js';
import { COUNTRY, PURPOSE } from './leadPatterns.js';
import { KEY, LOCALE } from './patterns.js';
import { SIGNAL_NAME } from './signalPattern.js';

export const key: Check = text(LIMITS.keyMaxLength, KEY, LIMITS.keyMinLength);
const locale = text(LIMITS.localeLength, LOCALE);

const contact = shape({
  email: optional(text(LIMITS.emailLength)),
  phone: optional(text(LIMITS.phoneLength)),
  name: optional(text(LIMITS.nameLength)),
  organisation: optional(text(LIMITS.organisationLength)),
  message: optional(text(LIMITS.messageLength)),
});

const answer = either(
  text(LIMITS.answerLength),
  number,
  boolean,
  list(text(LIMITS.answerLength), LIMITS.answerChoices),
);

const consent = shape({
  purpose: text(LIMITS.purposeLength, PURPOSE),
  granted: boolean,
  text: optional(text(LIMITS.consentTextLength)),
  locale: optional(locale),
});

const page = shape({
  url: optional(text(LIMITS.urlLength)),
  title: optional(text(LIMITS.titleLength)),
  referrer: optional(text(LIMITS.urlLength)),
});

const formSignals = shape({
  honeypot: optional(boolean),
  elapsedMs: optional(positive),
  autofill: optional(boolean),
  webdriver: optional(boolean),
});

const lead = shape({
  campaign: text(LIMITS.campaignLength, undefined, 1),
  contact,
  answers: optional(record(text(LIMITS.answerKeyLength, undefined, 1), answer, LIMITS.answerKeys)),
  consents: optional(list(consent, LIMITS.consents)),
  channel: optional(literal(...CHANNELS)),
  locale: optional(locale),
  country: optional(text(2, COUNTRY)),
  page: optional(page),
  signals: optional(formSignals),
});

const signalProps = record(
  text(LIMITS.signalNameLength, undefined, 1),
  either(text(LIMITS.signalPropLength), number, boolean),
  LIMITS.signalProps,
);

const BY_TYPE: Record<Item['type'], Record<string, Check>> = {
  lead: { lead },
  signal: { name: text(LIMITS.signalNameLength, SIGNAL_NAME), props: optional(signalProps) },
  consent: {
    props: shape({
      functional: boolean,
      analytics: boolean,
      marketing: boolean,
      source: optional(text(LIMITS.purposeLength)),
      visitor: optional(key),
    }),
  },
  identity: { lead: shape({ contact }) },
  message: {
    props: shape({
      thread: text(LIMITS.threadLength, undefined, 1),
      text: text(LIMITS.messageLength, undefined, 1),
    }),
  },
};

/** Where the first problem of an item is, as a dotted path (`''` is the item itself); nothing when the item is right. Never throws. */
export function findItemProblem(value: unknown): string | undefined {
  const type = (value as Item | null | undefined)?.type;
  const own = typeof type === 'string' && Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
  if (!own) return shape({ type: () => 'type' })(value, '');
  return shape({ key, at: isoUtc, ...own })(value, '');
}

/** Whether a value is an item of the wire. Agrees with the zod twin on every JSON value (proved in `test/`). */
export const isItem = (value: unknown): value is Item => findItemProblem(value) === undefined;
