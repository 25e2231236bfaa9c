import { assignArm } from '@lodestone/core/experiments';
import type { Campaign } from '@lodestone/schema';
import type { Teller } from '../events/createTeller.js';
import type { Track } from '../signals/createTracker.js';

/**
 * Draws the way in which a visitor meets a campaign: always the same for the same seed. Told once a page for every arm, the
 * hold-out included, at the moment at which it would open. Gives nothing where the visitor is to see nothing.
 */
export function drawVariant(
  campaign: Campaign,
  seed: string,
  { track, teller }: { track: Track; teller: Teller },
): Campaign | undefined {
  const { experiment, ...plain } = campaign;
  if (!experiment) return campaign;
  const arm = assignArm(experiment, seed);
  const variant = arm === 'holdout' ? arm : arm.id;
  const told = { campaign: campaign.id, experiment: experiment.id, variant };
  track('experiment_exposure', told);
  if (arm === 'holdout') return undefined;
  const { id: _, weight: __, texts = {}, ...changes } = arm;
  teller.on('view', (event) => {
    if (event.campaign === campaign.id) track('campaign_impression', told);
  });
  const locales = new Set([...Object.keys(plain.texts ?? {}), ...Object.keys(texts)]);
  return {
    ...plain,
    ...changes,
    texts: Object.fromEntries(
      [...locales].map((locale) => [locale, { ...plain.texts?.[locale], ...texts[locale] }]),
    ),
  };
}
