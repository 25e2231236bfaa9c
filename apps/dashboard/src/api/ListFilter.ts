import { LIFECYCLE_STAGES } from '@lodestone/core/lifecycle';
import { QUALIFICATIONS, TEMPERATURES } from '@lodestone/core/scoring';
import { daysAgo, isDay } from '../i18n/days.js';
import { type Lead, VERDICTS } from './Lead.js';

/** By what a list of leads can be narrowed down, in the order in which it is said. */
export const FILTER_NAMES = [
  'verdict',
  'reason',
  'temperature',
  'qualification',
  'lifecycle',
  'segment',
  'campaign',
  'source',
  'device',
  'days',
  'from',
  'to',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/**
 * Which leads a list is about, and in which order: all, the newest first, where nothing is named. Days are `2026-11-23`; `days` is a
 * period that ends today, whenever that is, by its length: 1 is today alone. It stands alone, without `from` and `to`.
 */
export type ListFilter = { [Name in FilterName | 'sort' | 'order']?: string | undefined };

/** The values that the server takes; for the others any word of an id. */
export const CHOICES: { readonly [Name in keyof ListFilter]?: readonly string[] } = {
  verdict: VERDICTS,
  temperature: TEMPERATURES,
  qualification: [...QUALIFICATIONS, 'none'],
  lifecycle: [...LIFECYCLE_STAGES, 'disqualified'],
  source: ['search', 'social', 'mail', 'ad', 'referral', 'direct', 'unknown'],
  device: ['phone', 'tablet', 'desktop', 'unknown'],
  sort: ['score'],
  order: ['asc'],
};

const SLUG = /^[a-z-]{1,40}$/;
const MAX_LENGTH = 64;
/** A year, as the server takes it. */
const MAX_DAYS = 366;

/** Whether a value can be asked for. Sources and devices may be others than those that we have words for. */
export function isFilterValue(name: keyof ListFilter, value: string): boolean {
  if (name === 'reason') return SLUG.test(value);
  if (name === 'days') return /^[1-9]\d{0,2}$/.test(value) && Number(value) <= MAX_DAYS;
  if (name === 'from' || name === 'to') return isDay(value);
  if (name === 'source' || name === 'device') return value.length <= MAX_LENGTH;
  return CHOICES[name]?.includes(value) ?? value.length <= MAX_LENGTH;
}

export const isSameFilter = (one: ListFilter, other: ListFilter): boolean =>
  ([...FILTER_NAMES, 'sort', 'order'] as const).every((name) => one[name] === other[name]);

export const isNarrowed = (filter: ListFilter): boolean =>
  FILTER_NAMES.some((name) => filter[name] !== undefined);

/** The same with the first day that a period of some days has today. */
export function withFirstDay<Filter extends Pick<ListFilter, 'days' | 'from' | 'to'>>(
  filter: Filter,
  nowMs: number,
): Filter {
  const { days } = filter;
  return days === undefined
    ? filter
    : { ...filter, days: undefined, from: daysAgo(nowMs, Number(days)), to: undefined };
}

/** Whether a lead as it is now belongs to the list, whose period is given by its days. Nothing here knows who is in a segment: then it is left out. */
export function belongsTo(filter: ListFilter, lead: Lead): boolean {
  if (filter.segment !== undefined) return false;
  const { stage } = lead;
  const day = lead.receivedAt.slice(0, 10);
  const is = (name: FilterName, value: string | undefined): boolean =>
    filter[name] === undefined || filter[name] === value;
  return (
    is('verdict', lead.verdict) &&
    (filter.reason === undefined || [...lead.reasons, ...lead.marks].includes(filter.reason)) &&
    is('temperature', stage?.temperature) &&
    is('qualification', stage ? (stage.qualification ?? 'none') : undefined) &&
    is('lifecycle', stage?.lifecycle) &&
    is('campaign', lead.campaign) &&
    is('source', stage?.source) &&
    is('device', stage?.device) &&
    (filter.from === undefined || day >= filter.from) &&
    (filter.to === undefined || day <= filter.to) &&
    (filter.sort === undefined || stage != null)
  );
}
