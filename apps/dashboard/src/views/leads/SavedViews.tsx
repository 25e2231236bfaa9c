import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../../api/createApi.js';
import type { ListFilter } from '../../api/ListFilter.js';
import type { SavedView } from '../../api/SavedView.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Link } from '../../parts/Link.js';
import { leadsOf, queryOf } from '../../router/parseRoute.js';
import type { Router } from '../../router/useRouter.js';
import { useDeed } from '../../session/useDeed.js';
import type { Reading } from '../../session/useRead.js';

export type Views = Reading<{ views: SavedView[] }>;

interface SavedViewsProps {
  router: Router;
  filter: ListFilter;
  /** What the list is called: offered as a name. */
  title: string;
  views: Views;
}

/** Views that everybody begins with. */
const SHIPPED = ['hot', 'warm'] as const;

/** Lists under a name, one click away; the one that is open can be kept, and any that was kept be taken away. */
export function SavedViews({ router, filter, title, views }: SavedViewsProps): JSX.Element {
  const { t } = useI18n();
  const { api } = useEnvironment();
  const removal = useDeed();
  const open = queryOf(filter);
  const saved = (views.value?.views ?? []).map((view) => ({
    view,
    filter: leadsOf(new URLSearchParams(view.query)).filter,
  }));
  const isKept = saved.some((kept) => queryOf(kept.filter) === open);
  async function remove(view: SavedView): Promise<void> {
    await removal.run(() => api.removeView(view.id));
    await views.read();
  }
  return (
    <aside class="side" aria-label={t('views.label')}>
      <h2>{t('views.label')}</h2>
      <ul class="views">
        {SHIPPED.map((temperature) => {
          const shipped: ListFilter = { temperature, sort: 'score' };
          return (
            <li key={temperature}>
              <Link
                router={router}
                to={{ name: 'leads', filter: shipped }}
                isCurrent={queryOf(shipped) === open}
              >
                {t(`views.${temperature}`)}
              </Link>
            </li>
          );
        })}
        {saved.map(({ view, filter: kept }) => (
          <li key={view.id}>
            <Link router={router} to={{ name: 'leads', filter: kept }} isCurrent={queryOf(kept) === open}>
              <bdi>{view.name}</bdi>
            </Link>
            <button
              type="button"
              class="button-bare"
              aria-label={t('views.remove', { name: view.name })}
              onClick={() => void remove(view)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <SaveView
        key={open}
        title={title}
        query={open.slice(1)}
        isPossible={open !== '' && !isKept}
        onSaved={views.read}
      />
      {views.error && <p class="hint">{t('views.failed')}</p>}
      <Errors error={removal.error} />
    </aside>
  );
}

interface SaveViewProps {
  title: string;
  query: string;
  isPossible: boolean;
  onSaved: () => Promise<void>;
}

function SaveView({ title, query, isPossible, onSaved }: SaveViewProps): JSX.Element | null {
  const { t } = useI18n();
  const { api } = useEnvironment();
  const saving = useDeed();
  const [isNaming, setIsNaming] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    nameField.current?.focus();
    nameField.current?.select();
  }, [isNaming]);
  if (!isPossible) return query === '' ? <p class="hint">{t('views.hint')}</p> : null;
  if (!isNaming)
    return (
      <button type="button" class="button-plain" onClick={() => setIsNaming(true)}>
        {t('views.save')}
      </button>
    );
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('name') as HTMLInputElement;
    const name = field.value.trim();
    if (name === '') return field.focus();
    if (await saving.run(() => api.createView(name, query))) await onSaved();
  }
  return (
    <form class="save-view" onSubmit={save} noValidate>
      <label class="field">
        <span>{t('views.name')}</span>
        <input name="name" defaultValue={title} maxLength={100} dir="auto" ref={nameField} />
      </label>
      <button type="submit" class="button-plain" aria-disabled={saving.isBusy}>
        {t('views.keep')}
      </button>
      <Errors error={saving.error} />
    </form>
  );
}

const Errors = ({ error }: { error: ApiError | undefined }): JSX.Element | null =>
  error && error.status !== 401 ? <ErrorNote error={error} /> : null;
