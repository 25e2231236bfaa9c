import type { Locale } from '@lodestone/i18n';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { VERDICTS } from '../api/Lead.js';
import { useEnvironment } from '../Environment.js';
import type { ListFilter } from '../feed/ListFilter.js';
import { type LeadFeed, useLeadFeed } from '../feed/useLeadFeed.js';
import { type LoadedOverview, useOverview } from '../feed/useOverview.js';
import { useI18n } from '../i18n/I18n.js';
import { titleOf } from '../parts/ContactText.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import type { OnOverrule } from '../parts/VerdictActions.js';
import type { Route } from '../router/parseRoute.js';
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
  const { route } = router;
  const filter = useFilter(route);
  const overview = useOverview(onUnauthorized);
  const leads = useLeadFeed({
    filter,
    onUnauthorized,
    onArrived: overview.countArrived,
    onChanged: overview.countChanged,
    onReconnected: overview.refresh,
  });
  const { overrule, said } = useOverrule(leads, onUnauthorized);
  const openId = route.name === 'lead' ? route.id : undefined;
  const lastOpenedId = useLastOpened(route, leads.markOpened);
  const signOut = (): void => void api.signOut().then(onSignedOut);

  return (
    <Shell router={router} live={leads.live} onSignOut={signOut} onChooseLocale={onChooseLocale}>
      <Arrivals leads={leads} />
      <p class="offscreen" role="status" data-testid="said">
        {said}
      </p>
      {openId !== undefined && (
        <LeadDetailView
          key={openId}
          router={router}
          id={openId}
          filter={filter}
          known={leads.feed.leads.find((lead) => lead.id === openId)}
          changed={leads.feed.changed?.id === openId ? leads.feed.changed : undefined}
          onOverrule={overrule}
          onUnauthorized={onUnauthorized}
        />
      )}
      {route.name === 'leads' && (
        <Start {...{ router, leads, overview, filter, lastOpenedId, onOverrule: overrule }} />
      )}
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

interface StartProps {
  router: Router;
  leads: LeadFeed;
  overview: LoadedOverview;
  filter: ListFilter;
  lastOpenedId: string | undefined;
  onOverrule: OnOverrule;
}

/** The list, or on the first run what to paste. */
function Start({ overview, ...list }: StartProps): JSX.Element {
  const { router, leads, filter } = list;
  const { feed, error } = leads;
  const { counts } = overview;
  const isKnownToHaveSome = counts !== undefined && VERDICTS.some((verdict) => counts[verdict] > 0);
  const isFiltered = filter.verdict !== undefined || filter.reason !== undefined;
  if (feed.leads.length > 0 || isFiltered || isKnownToHaveSome)
    return <LeadList key={`${filter.verdict} ${filter.reason}`} {...list} counts={counts} />;
  if (feed.next === undefined) return <Pending problem={{ error, retry: leads.retry }} />;
  return overview.value ? (
    <FirstRun router={router} overview={overview.value} isWaiting />
  ) : (
    <Pending problem={overview} />
  );
}

function Pending({ problem }: { problem: Pick<LoadedOverview, 'error' | 'retry'> }): JSX.Element {
  const { t } = useI18n();
  if (problem.error) return <ErrorNote error={problem.error} onRetry={problem.retry} />;
  return (
    <p class="loading" role="status">
      {t('loading')}
    </p>
  );
}

/** The filter of the list, kept while a lead or another view is open. */
function useFilter(route: Route): ListFilter {
  const kept = useRef<ListFilter>({});
  if (route.name === 'leads') kept.current = { verdict: route.verdict, reason: route.reason };
  return kept.current;
}

/** The lead that was open before the list, to come back to; another list than before begins at its top. */
function useLastOpened(route: Route, markOpened: (id: string) => void): string | undefined {
  const [last, setLast] = useState<string>();
  const openId = route.name === 'lead' ? route.id : undefined;
  const wasOpen = useRef(false);
  useEffect(() => {
    if (openId !== undefined) {
      setLast(openId);
      markOpened(openId);
    } else if (!wasOpen.current) setLast(undefined);
    wasOpen.current = openId !== undefined;
  }, [route, openId, markOpened]);
  return last;
}

interface Overruling {
  overrule: OnOverrule;
  /** What was done last, for those who hear the page. */
  said: string;
}

function useOverrule(leads: LeadFeed, onUnauthorized: () => void): Overruling {
  const { api } = useEnvironment();
  const { t, nameOf } = useI18n();
  const [said, setSaid] = useState('');
  const { renew } = leads;
  const overrule: OnOverrule = useCallback(
    async (lead, verdict) => {
      const result = await api.overrule(lead.id, verdict);
      if (!result.ok) {
        if (result.error.status === 401) onUnauthorized();
        return result.error;
      }
      renew(result.value);
      const who = titleOf(lead) ?? t('detail.anonymous');
      const now = nameOf('verdict.', result.value.verdict);
      setSaid(t(verdict === null ? 'overrule.undone' : 'overrule.done', { who, verdict: now }));
      return undefined;
    },
    [api, nameOf, onUnauthorized, renew, t],
  );
  return { overrule, said };
}
