import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import type { Campaign } from '@lodestone/schema';
import type { LoadedBody } from '@lodestone/widgets/inline';
import type { AddPrefill } from './prefill.js';

/** What a campaign's widget has beyond the plain form; a form in one step has nothing. */
export function bodyOf(
  campaign: Campaign,
  host: WidgetHost<Messages>,
  prefill: AddPrefill | undefined,
): Promise<LoadedBody | null> | undefined {
  const { widget, placement, steps, isKiosk, look, fields = [] } = campaign;
  const isConditional = fields.some((field) => typeof field === 'object' && field.when);
  const isPlain = !steps && !isKiosk && !look && !isConditional && placement !== 'teaser';
  const body =
    widget === 'subscribe' && isPlain
      ? undefined
      : import('./loadBody.js').then(({ loadBody }) => loadBody(campaign, host));
  return prefill ? prefill(body, host) : body;
}
