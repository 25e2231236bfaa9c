import type { JSX } from 'preact';
import type { LeadFeed } from '../feed/useLeadFeed.js';
import { useI18n } from '../i18n/I18n.js';
import { titleOf } from '../parts/ContactText.js';

/** Says politely what has come; it stands in the page long before the first announcement. */
export function Arrivals({ leads }: { leads: LeadFeed }): JSX.Element {
  const { t } = useI18n();
  const { arrived } = leads.feed;
  const [first] = arrived;
  const who = first ? (titleOf(first) ?? t('detail.anonymous')) : '';
  return (
    <p class="offscreen" role="status" data-testid="arrivals">
      {arrived.length > 0 ? t('leads.arrived', { count: arrived.length, who }) : ''}
    </p>
  );
}
