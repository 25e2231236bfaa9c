import * as LIMITS from '../limits.js';
import { WEEKDAYS } from '../magnets/index.js';
import { MAGNET_ID, QUESTION_ID, WALL_TIME } from './cardPatterns.js';
import {
  boolean,
  type Check,
  either,
  isoUtc,
  list,
  literal,
  number,
  optional,
  record,
  shape,
  text,
} from './checks.js';
import { LOCALE } from './patterns.js';
import { rule } from './ruleChecks.js';

const words = text(LIMITS.consentTextLength, undefined, 1);
const localText = either(words, record(text(LIMITS.localeLength, LOCALE), words));
const id = text(LIMITS.campaignLength, MAGNET_ID);
const url = text(LIMITS.urlLength, undefined, 1);
const zone = text(LIMITS.titleLength, undefined, 1);

const within =
  (min: number, max: number, isWhole = true): Check =>
  (value, path) =>
    number(value, path) ??
    ((value as number) >= min && (value as number) <= max && (!isWhole || Number.isInteger(value))
      ? undefined
      : path);

const count = within(1, 1e9);
/** A day that exists. */
const day: Check = (value, path) =>
  typeof value === 'string' && value.length === 10 ? isoUtc(`${value}T00:00:00Z`, path) : path;

const pair =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value) && value.length === 2 ? list(check, 2)(value, path) : path;

const webinar = shape({
  id,
  title: localText,
  speakers: optional(list(shape({ name: words, role: optional(localText) }), LIMITS.ruleList)),
  startsAt: isoUtc,
  durationMinutes: count,
  timeZone: zone,
  seats: optional(count),
  revision: optional(within(0, 1e9)),
  isCancelled: optional(boolean),
  hasReplay: optional(boolean),
});

const ebook = shape({
  id,
  title: localText,
  cover: optional(shape({ url, alt: optional(localText) })),
  contents: optional(list(localText, LIMITS.ruleList)),
  fileName: optional(text(LIMITS.titleLength, undefined, 1)),
  bytes: optional(within(0, 1e12)),
  pages: optional(count),
});

const offer = shape({
  id,
  kind: literal('coupon', 'wheel', 'cart', 'related'),
  endsAt: optional(isoUtc),
  minutes: optional(count),
  prizes: optional(
    list(
      shape({ id, label: localText, chancePct: within(0, 100, false), isBlank: optional(boolean) }),
      LIMITS.campaignFields,
    ),
  ),
  products: optional(
    list(
      shape({ title: localText, url, image: optional(url), price: optional(localText) }),
      LIMITS.campaignFields,
    ),
  ),
  cartUrl: optional(url),
});

const intervals = list(pair(text(5, WALL_TIME)), LIMITS.campaignFields);
const hours = shape({
  timeZone: zone,
  week: either(literal('always', 'office', 'iran'), record(literal(...WEEKDAYS), intervals)),
  exceptions: optional(list(shape({ date: day, intervals }), LIMITS.campaigns)),
});

const chat = shape({
  host: optional(shape({ name: localText, avatar: optional(url) })),
  prompt: optional(localText),
  quickReplies: optional(list(localText, LIMITS.campaignFields)),
  hours: optional(hours),
  answerWithinSeconds: optional(count),
});

const callback = shape({
  phone: optional(text(LIMITS.phoneLength, undefined, 1)),
  hours: optional(hours),
  slotMinutes: optional(count),
  days: optional(count),
});

const bound = within(-1_000, 1_000);
const question = shape({
  id: text(LIMITS.answerKeyLength, QUESTION_ID),
  kind: literal('single', 'multiple', 'scale', 'nps', 'text'),
  text: localText,
  choices: optional(
    list(
      shape({ value: text(LIMITS.answerKeyLength, undefined, 1), label: localText }),
      LIMITS.answerChoices,
    ),
  ),
  min: optional(bound),
  max: optional(bound),
  ends: optional(pair(localText)),
  required: optional(boolean),
  when: optional(rule),
});

/** What a campaign says of its widget's subject, by the widget's name. */
export const cards: Readonly<Record<string, Check>> = {
  webinar: optional(webinar),
  ebook: optional(ebook),
  offer: optional(offer),
  chat: optional(chat),
  callback: optional(callback),
  survey: optional(list(question, LIMITS.answerKeys)),
};
