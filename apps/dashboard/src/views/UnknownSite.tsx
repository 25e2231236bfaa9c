import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';
import { useHeadingFocus } from '../parts/useHeadingFocus.js';
import type { Router } from '../router/useRouter.js';

/** The address names a site that the server does not have. */
export function UnknownSite({ router }: { router: Router }): JSX.Element {
  const { t } = useI18n();
  const title = t('site.unknown', { site: router.site ?? '' });
  const heading = useHeadingFocus(router.visit, title);
  return (
    <section class="unknown">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="lead-in">
        <button type="button" class="button-plain" onClick={() => router.chooseSite(undefined)}>
          {t('site.all.show')}
        </button>
      </p>
    </section>
  );
}
