import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';
import type { Ignored, Route } from '../router/parseRoute.js';
import type { Router } from '../router/useRouter.js';
import { Link } from './Link.js';

interface IgnoredNoteProps {
  router: Router;
  ignored: Ignored | undefined;
  /** The same view without it. */
  to: Route;
}

/** What stands in the address and nobody knows, with a way to an address without it. */
export function IgnoredNote({ router, ignored, to }: IgnoredNoteProps): JSX.Element | null {
  const { t } = useI18n();
  if (!ignored) return null;
  return (
    <div class="note">
      <p role="status">{t('filters.ignored', { what: ignored.join(' ') })}</p>
      <Link router={router} to={to}>
        {t('filters.ignored.clear')}
      </Link>
    </div>
  );
}
