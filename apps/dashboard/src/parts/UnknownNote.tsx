import type { JSX } from 'preact';
import { useI18n } from '../i18n/I18n.js';
import type { Route } from '../router/parseRoute.js';
import type { Router } from '../router/useRouter.js';
import type { UnknownFilter } from './findUnknown.js';
import { Link } from './Link.js';

interface UnknownNoteProps {
  router: Router;
  unknown: readonly UnknownFilter[];
  /** The same view without this filter. */
  without: (name: UnknownFilter['name']) => Route;
}

/** Why nothing was found: there is nothing by this name. Each with a way to go on without it. */
export function UnknownNote({ router, unknown, without }: UnknownNoteProps): JSX.Element | null {
  const { t } = useI18n();
  if (unknown.length === 0) return null;
  return (
    <div role="status">
      {unknown.map(({ name, value }) => (
        <div key={name} class="note">
          <p>{t('filters.unknown', { name: t(`filter.name.${name}`), value })}</p>
          <Link router={router} to={without(name)}>
            {t('filters.unknown.clear')}
          </Link>
        </div>
      ))}
    </div>
  );
}
