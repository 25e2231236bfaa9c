import type { JSX } from 'preact';
import type { Overview } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { CopyBlock } from '../parts/CopyBlock.js';
import { languageName } from '../parts/LanguageSwitch.js';
import { useHeadingFocus } from '../parts/useHeadingFocus.js';
import type { Router } from '../router/useRouter.js';

interface FirstRunProps {
  router: Router;
  overview: Overview;
  /** No lead has come yet; else it is the install page. */
  isWaiting: boolean;
}

/** The demo pages send to it. */
const DEMO_SITE = 'demo';

/** What to paste where; on the first run it also waits for the first lead, which changes the view by itself. */
export function FirstRun({ router, overview, isWaiting }: FirstRunProps): JSX.Element {
  const { t } = useI18n();
  const title = isWaiting ? t('first.title') : t('install.title');
  const heading = useHeadingFocus(router.visit, title);
  const { site = DEMO_SITE } = router;
  const sites = overview.sites.filter(({ id }) => router.site === undefined || id === router.site);
  const origins = [...new Set(sites.flatMap((each) => each.origins))];
  return (
    <section class="install" aria-labelledby="install-title">
      <h1 id="install-title" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {!isWaiting && <p class="lead-in">{t('install.lead')}</p>}
      <ol class="install-steps">
        <li>
          <h2>{t('first.tag')}</h2>
          <p>{t('first.tag.text')}</p>
          <CopyBlock code={overview.tag} label={t('first.tag')} />
        </li>
        <li>
          <h2>{t('first.form')}</h2>
          <p>{t('first.form.text')}</p>
          <CopyBlock code={overview.snippet} label={t('first.form')} />
        </li>
      </ol>
      {isWaiting && (
        <div class="waiting">
          <span class="pulse" aria-hidden="true" />
          <div role="status">
            <p class="waiting-title">{t('first.wait')}</p>
            <p>{t('first.wait.text')}</p>
          </div>
        </div>
      )}
      {site === DEMO_SITE && overview.demoPages.length > 0 && (
        <p class="demo-pages">
          {t('first.demo')}{' '}
          {overview.demoPages.map(({ path, locale }) => (
            <a key={path} href={path} target="_blank" rel="noopener" lang={locale}>
              <bdi>{languageName(locale)}</bdi>
            </a>
          ))}
        </p>
      )}
      {origins.length > 0 && (
        <div class="origins">
          <h2>{t('first.origins')}</h2>
          <ul>
            {origins.map((origin) => (
              <li key={origin}>
                {origin === 'loopback' ? t('origin.loopback') : <bdi dir="ltr">{origin}</bdi>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
