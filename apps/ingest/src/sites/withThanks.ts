import type { Campaign } from '@lodestone/schema';

/**
 * A campaign as its pages may read it. `success` often promises a letter; where none is sent, `successWithoutMail` of the
 * same language stands in its place. The page is told only the one that holds.
 */
export function withThanks(campaign: Campaign, sendsMail: boolean): Campaign {
  if (!campaign.texts) return campaign;
  const texts = Object.entries(campaign.texts).map(([locale, { successWithoutMail, ...own }]) => [
    locale,
    sendsMail || successWithoutMail === undefined ? own : { ...own, success: successWithoutMail },
  ]);
  return { ...campaign, texts: Object.fromEntries(texts) as Campaign['texts'] };
}
