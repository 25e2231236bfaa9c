import type { Locale } from '@lodestone/i18n';
import type { ComponentChildren, JSX } from 'preact';
import type { SiteOverview } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import type { LiveState } from '../live/startLive.js';
import { LanguageSwitch } from '../parts/LanguageSwitch.js';
import { Link } from '../parts/Link.js';
import { Mark } from '../parts/Mark.js';
import { SiteSwitch } from '../parts/SiteSwitch.js';
import type { Router } from '../router/useRouter.js';
import type { TaskCount } from '../session/useTaskCount.js';

interface ShellProps {
  router: Router;
  live: LiveState;
  tasks: Pick<TaskCount, 'open' | 'isMore'>;
  sites: readonly SiteOverview[];
  onSignOut: () => void;
  onChooseLocale: (locale: Locale) => void;
  children: ComponentChildren;
}

/** What stands around every view: the way about, the state of the connection, the language. */
export function Shell(props: ShellProps): JSX.Element {
  const { router, live, tasks, sites, onSignOut, onChooseLocale, children } = props;
  const { t } = useI18n();
  const { name } = router.route;
  return (
    <>
      <a class="skip" href="#content">
        {t('skip')}
      </a>
      <header class="head">
        <Link router={router} to={{ name: 'leads', filter: {} }} class="brand">
          <Mark />
          <span>{t('product')}</span>
        </Link>
        <nav aria-label={t('nav.label')}>
          <Link router={router} to={{ name: 'leads', filter: {} }} isCurrent={name === 'leads'}>
            {t('nav.leads')}
          </Link>
          <Link router={router} to={{ name: 'funnel', filter: {} }} isCurrent={name === 'funnel'}>
            {t('nav.funnel')}
          </Link>
          <Link router={router} to={{ name: 'segments' }} isCurrent={name === 'segments'}>
            {t('nav.segments')}
          </Link>
          <Link router={router} to={{ name: 'sequences' }} isCurrent={name === 'sequences'}>
            {t('nav.sequences')}
          </Link>
          <Link router={router} to={{ name: 'tasks' }} isCurrent={name === 'tasks'}>
            {t('nav.tasks')} <TaskBadge tasks={tasks} />
          </Link>
          <Link router={router} to={{ name: 'chat' }} isCurrent={name === 'chat'}>
            {t('nav.chat')}
          </Link>
          <Link router={router} to={{ name: 'install' }} isCurrent={name === 'install'}>
            {t('nav.install')}
          </Link>
        </nav>
        <p class={`live live-${live}`} role="status">
          {t(`live.${live}`)}
        </p>
        <SiteSwitch router={router} sites={sites} />
        <LanguageSwitch onChoose={onChooseLocale} />
        <button type="button" class="button-plain" onClick={onSignOut}>
          {t('signOut')}
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** How many wait; nothing where none does. */
function TaskBadge({ tasks: { open, isMore } }: Pick<ShellProps, 'tasks'>): JSX.Element | null {
  const { t, formats } = useI18n();
  if (!open) return null;
  return (
    <span class="nav-count">
      <span class="offscreen">{t('nav.tasks.open')}</span> {formats.number(open)}
      {isMore && '+'}
    </span>
  );
}
