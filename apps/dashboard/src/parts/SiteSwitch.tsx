import type { JSX } from 'preact';
import type { SiteOverview } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import type { Router } from '../router/useRouter.js';

/** Which of several sites everything is about; the address keeps it. Nothing where there is but one. */
export function SiteSwitch({
  router,
  sites,
}: {
  router: Router;
  sites: readonly Pick<SiteOverview, 'id'>[];
}): JSX.Element | null {
  const { t } = useI18n();
  if (sites.length < 2) return null;
  return (
    <label class="language site-switch">
      <span class="offscreen">{t('detail.site')}</span>
      <select
        value={router.site ?? ''}
        onChange={({ currentTarget }) => router.chooseSite(currentTarget.value || undefined)}
      >
        <option value="">{t('site.all')}</option>
        {sites.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
