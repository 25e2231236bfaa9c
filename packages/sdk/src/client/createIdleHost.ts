import type { WidgetHost } from '@lodestone/core';
import { DIRECTIONS, type Messages, resolveLocale } from '@lodestone/i18n';
import type { ResolvedOptions } from '../options/LodestoneOptions.js';

/** The widgets' port where there is no page: components may render on a server, and nothing more. */
export function createIdleHost({
  locale: wanted,
  dir,
  theme,
  endpoint,
  site,
  config,
}: ResolvedOptions): WidgetHost<Messages> {
  const locale = resolveLocale(wanted === 'auto' ? [] : wanted);
  return {
    locale,
    direction: dir === 'auto' ? DIRECTIONS[locale] : dir,
    theme,
    formsUrl: `${endpoint}/v1/forms/${encodeURIComponent(site)}/`,
    privacyUrl: config?.privacyUrl,
    campaign: async (id) => config?.campaigns.find((campaign) => campaign.id === id),
    loadMessages: () => Promise.reject(new Error('sdk/not-in-browser')),
    magnets: () => Promise.reject(new Error('sdk/not-in-browser')),
    prepare: () => undefined,
    makeKey: () => '',
    nowMs: () => 0,
    submit: async () => ({ status: 'failed', error: { code: 'sdk/not-in-browser' } }),
    emit: () => true,
  };
}
