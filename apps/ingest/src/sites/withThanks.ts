import type { Campaign } from '@lodestone/schema';

/**
 * A campaign as its pages may read it. `success` often promises a letter; where none is sent, `successWithoutMail` of the
 * same language stands in its place. The page is told only the one that holds, and, of a subscription with both, which of
 * its purposes bring the letter of a confirmation: its thanks offer it again. `doubleOptIn` is undefined where no letter is sent.
 */
export function withThanks(campaign: Campaign, doubleOptIn: readonly string[] | undefined): Campaign {
  const { confirms: _, ...shared } = campaign;
  const { texts: given, widget, consents = [] } = shared;
  if (!given) return shared;
  const texts = Object.entries(given).map(([locale, { successWithoutMail, ...own }]) => [
    locale,
    doubleOptIn || successWithoutMail === undefined ? own : { ...own, success: successWithoutMail },
  ]);
  const tellsOfLetter = widget === 'subscribe' && Object.values(given).some((own) => own.successWithoutMail);
  const purposes = consents.map(({ purpose }) => purpose);
  const confirms = tellsOfLetter ? purposes.filter((purpose) => doubleOptIn?.includes(purpose)) : [];
  return {
    ...shared,
    texts: Object.fromEntries(texts) as Campaign['texts'],
    ...(confirms.length > 0 && { confirms }),
  };
}
