import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';

/** That a view which can only be of one site is of this one, while none is chosen. */
export function FirstSiteNote({ site }: { site: string | undefined }): JSX.Element | null {
  const { t } = useI18n();
  return site === undefined ? null : <p class="hint">{t('site.first', { site })}</p>;
}
