import type { Locale } from '@lodestone/i18n';
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ApiError } from '../api/createApi.js';
import type { Overview } from '../api/Lead.js';
import { useEnvironment } from '../Environment.js';
import { type LeadFeed, useLeadFeed } from '../feed/useLeadFeed.js';
import { useI18n } from '../i18n/I18n.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import type { Router } from '../router/useRouter.js';
import { FirstRun } from './FirstRun.js';
import { LeadDetailView } from './LeadDetailView.js';
import { Arrivals, LeadList } from './LeadList.js';
import { Shell } from './Shell.js';
import { Unknown } from './Unknown.js';

interface WorkspaceProps {
  router: Router;
  onUnauthorized: () => void;
  onSignedOut: () => void;
  onChooseLocale: (locale: Locale) => void;
}

/** Everything behind the sign-in. The feed lives here, so that going back to the list is immediate. */
export function Workspace({
  router,
  onUnauthorized,
  onSignedOut,
  onChooseLocale,
}: WorkspaceProps): JSX.Element {
  const { api } = useEnvironment();
  const leads = useLeadFeed(onUnauthorized);
  const overview = useOverview(onUnauthorized);
  const { route } = router;
  const openId = route.name === 'lead' ? route.id : undefined;
  const lastOpenedId = useLastOpened(openId, leads.markOpened);
  const signOut = (): void => void api.signOut().then(onSignedOut);

  return (
    <Shell router={router} live={leads.live} onSignOut={signOut} onChooseLocale={onChooseLocale}>
      <Arrivals leads={leads} />
      {openId !== undefined && (
        <LeadDetailView
          key={openId}
          router={router}
          id={openId}
          known={leads.feed.leads.find((lead) => lead.id === openId)}
          onUnauthorized={onUnauthorized}
        />
      )}
      {route.name === 'leads' && <Start {...{ router, leads, overview, lastOpenedId }} />}
      {route.name === 'install' &&
        (overview.value ? (
          <FirstRun router={router} overview={overview.value} isWaiting={false} />
        ) : (
          <Pending problem={overview} />
        ))}
      {route.name === 'unknown' && <Unknown router={router} />}
    </Shell>
  );
}

interface Loaded {
  value: Overview | undefined;
  error: ApiError | undefined;
  retry: () => void;
}

interface StartProps {
  router: Router;
  leads: LeadFeed;
  overview: Loaded;
  lastOpenedId: string | undefined;
}

/** The list, or on the first run what to paste. */
function Start({ router, leads, overview, lastOpenedId }: StartProps): JSX.Element {
  const { feed, error } = leads;
  if (feed.leads.length > 0) {
    const counted = overview.value?.sites.reduce((sum, site) => sum + site.leads, 0) ?? 0;
    return (
      <LeadList
        router={router}
        leads={leads}
        total={counted + feed.arrivedCount}
        lastOpenedId={lastOpenedId}
      />
    );
  }
  if (feed.next === undefined) return <Pending problem={{ value: undefined, error, retry: leads.retry }} />;
  return overview.value ? (
    <FirstRun router={router} overview={overview.value} isWaiting />
  ) : (
    <Pending problem={overview} />
  );
}

function Pending({ problem }: { problem: Loaded }): JSX.Element {
  const { t } = useI18n();
  if (problem.error) return <ErrorNote error={problem.error} onRetry={problem.retry} />;
  return (
    <p class="loading" role="status">
      {t('loading')}
    </p>
  );
}

function useOverview(onUnauthorized: () => void): Loaded {
  const { api } = useEnvironment();
  const [value, setValue] = useState<Overview>();
  const [error, setError] = useState<ApiError>();
  const read = useCallback(async () => {
    setError(undefined);
    const result = await api.readOverview();
    if (result.ok) setValue(result.value);
    else if (result.error.status === 401) onUnauthorized();
    else setError(result.error);
  }, [api, onUnauthorized]);
  useEffect(() => void read(), [read]);
  return { value, error, retry: () => void read() };
}

function useLastOpened(openId: string | undefined, markOpened: (id: string) => void): string | undefined {
  const [last, setLast] = useState<string>();
  useEffect(() => {
    if (openId === undefined) return;
    setLast(openId);
    markOpened(openId);
  }, [openId, markOpened]);
  return last;
}
