import { CHOICES, type FilterName } from '../api/ListFilter.js';
import type { I18n } from '../i18n/I18n.js';
import { nameOfMark } from './nameOfMark.js';

/** A filter whose value names nothing that there is. */
export interface UnknownFilter {
  name: FilterName;
  value: string;
}

/** What there is to be named; a list that is not here yet says nothing about its names. */
export interface KnownNames {
  segments?: readonly string[] | undefined;
  campaigns?: readonly string[] | undefined;
}

/** The names that a filter may have any value for, of which some are nobody's. */
const OPEN_NAMES = ['reason', 'segment', 'campaign', 'source', 'device'] as const satisfies FilterName[];

/**
 * The filters by which nothing can be found because their value names nothing: mistyped, or removed since. For a list that is
 * empty: a newer server may know sources and marks that we have no words for.
 */
export function findUnknown(
  i18n: Pick<I18n, 'nameOf'>,
  filter: { readonly [Name in FilterName]?: string | undefined },
  { segments, campaigns }: KnownNames,
): UnknownFilter[] {
  const isKnown: Record<(typeof OPEN_NAMES)[number], (value: string) => boolean> = {
    reason: (value) => i18n.nameOf('reason.', value) !== value || nameOfMark(i18n, value) !== value,
    segment: (value) => segments?.includes(value) ?? true,
    campaign: (value) => campaigns?.includes(value) ?? true,
    source: (value) => CHOICES.source?.includes(value) ?? true,
    device: (value) => CHOICES.device?.includes(value) ?? true,
  };
  return OPEN_NAMES.flatMap((name) => {
    const value = filter[name];
    return value === undefined || isKnown[name](value) ? [] : [{ name, value }];
  });
}
