import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import {
  createLeadForm,
  defineLodestoneElements,
  mountSlideIn,
  SubscribeForm,
  useLeadForm,
} from './index.js';

declare const host: WidgetHost<Messages>;

export const form = <SubscribeForm host={host} campaign="newsletter" />;
// @ts-expect-error a form without a campaign
export const nameless = <SubscribeForm host={host} />;
// @ts-expect-error a level is a number
export const misled = <SubscribeForm host={host} campaign="newsletter" headingLevel="3" />;

defineLodestoneElements(host);
// @ts-expect-error an element needs its host
defineLodestoneElements();

export const shown = mountSlideIn({ campaign: 'newsletter', host, isAsked: true });
// @ts-expect-error the campaign says where it stands
export const physical = mountSlideIn({ campaign: 'newsletter', host, corner: 'start' });

export function Own() {
  const model = useLeadForm({ host, campaign: 'newsletter' });
  model?.form.input('email', 'olena@example.com');
  // @ts-expect-error no such field
  model?.form.input('mail', 'olena@example.com');
  // @ts-expect-error the state is read, not written
  if (model) model.form.getState().phase = 'delivered';
  return null;
}

// @ts-expect-error the words of the consents are part of what is sent
createLeadForm({ campaign: { id: 'x', widget: 'subscribe' }, host });
