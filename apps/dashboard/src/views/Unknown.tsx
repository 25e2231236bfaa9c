import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';
import { Link } from '../parts/Link.js';
import { useHeadingFocus } from '../parts/useHeadingFocus.js';
import type { Router } from '../router/useRouter.js';

/** An address under the dashboard that names no view. */
export function Unknown({ router }: { router: Router }): JSX.Element {
  const { t } = useI18n();
  const heading = useHeadingFocus(router.visit, t('unknown.title'));
  return (
    <section class="unknown">
      <h1 ref={heading} tabIndex={-1}>
        {t('unknown.title')}
      </h1>
      <p>{t('unknown.text')}</p>
      <Link router={router} to={{ name: 'leads', filter: {} }}>
        {t('leads.title')}
      </Link>
    </section>
  );
}
