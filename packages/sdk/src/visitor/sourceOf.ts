import type { SignalProp } from '@lodestone/schema';

/** The channels of the definition of a lead that a page can tell apart. */
export type Source = 'search' | 'social' | 'mail' | 'ad' | 'referral' | 'direct';

/** Words of `utm_medium` and `utm_source` as campaigns are tagged in practice. */
const AD = /^(?:cp[acmv]|ppc|paid.*|.*ads?|display|banner|retargeting|affiliate|sponsored)$/i;
const MAIL = /^(?:e-?mail|newsletter|mail.*|smtp|mailchimp|sendpulse|esputnik|brevo)$/i;
const SOCIAL =
  /^(?:social.*|sm|facebook|instagram|fb|ig|telegram|tg|linkedin|twitter|x|tiktok|viber|youtube)$/i;

/** Hosts by a label of theirs, which stands for every country's address of the same engine. */
const SEARCH_HOST =
  /(?:^|\.)(?:google|bing|yandex|duckduckgo|yahoo|baidu|ecosia|qwant|brave|zarebin)\.|(?:^|\.)meta\.ua$/;
const SOCIAL_HOST =
  /(?:^|\.)(?:facebook|instagram|linkedin|lnkd|twitter|tiktok|pinterest|reddit|youtube|telegram|viber|aparat)\.|(?:^|\.)(?:t\.co|t\.me|x\.com|youtu\.be)$/;
const MAIL_HOST =
  /(?:^|\.)(?:mail|webmail|outlook|roundcube)\.|(?:^|\.)(?:ukr\.net|i\.ua)$|^com\.google\.android\.gm$/;

/** Sorts a visit by its campaign parameters, else by the host it came from. What is tagged beats what can be seen. */
export function sourceOf({
  utm_source = '',
  utm_medium = '',
  click,
  host = '',
}: Record<string, SignalProp>): Source {
  const [source, medium, from] = [String(utm_source), String(utm_medium), String(host)];
  if (AD.test(medium)) return 'ad';
  if (MAIL.test(medium) || MAIL.test(source)) return 'mail';
  if (SOCIAL.test(medium) || SOCIAL.test(source)) return 'social';
  // Social networks put their id on every link, ad networks on ads.
  if (click && click !== 'fbclid') return 'ad';
  if (MAIL_HOST.test(from)) return 'mail';
  if (SOCIAL_HOST.test(from) || click) return 'social';
  if (SEARCH_HOST.test(from) || /^organic$/i.test(medium)) return 'search';
  return from || source ? 'referral' : 'direct';
}
