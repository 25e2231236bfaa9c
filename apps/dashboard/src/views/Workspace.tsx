import type { Locale } from '@lodestone/i18n';
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Overview, VERDICTS } from '../api/Lead.js';
import { isNarrowed, type ListFilter, withFirstDay } from '../api/ListFilter.js';
import { EnvironmentContext, useEnvironment } from '../Environment.js';
import { type LeadFeed, useLeadFeed } from '../feed/useLeadFeed.js';
import { type LoadedOverview, useOverview } from '../feed/useOverview.js';
import { useI18n } from '../i18n/I18n.js';
import { titleOf } from '../parts/ContactText.js';
import { Pending } from '../parts/Pending.js';
import type { OnOverrule } from '../parts/VerdictActions.js';
import type { Route } from '../router/parseRoute.js';
import type { Router } from '../router/useRouter.js';
import { UnauthorizedContext } from '../session/UnauthorizedContext.js';
import { useRead } from '../session/useRead.js';
import { type TaskCount, useTaskCount } from '../session/useTaskCount.js';
import { Arrivals } from './Arrivals.js';
import {
  ChatView,
  FirstRun,
  FunnelView,
  LeadDetailView,
  SegmentsView,
  SequencesView,
  TasksView,
} from './lazyViews.js';
import { LeadList } from './leads/LeadList.js';
import { Shell } from './Shell.js';
import type { Segments } from './segments/Segments.js';
import { Unknown } from './Unknown.js';
import { UnknownSite } from './UnknownSite.js';

interface WorkspaceProps {
  router: Router;
  onUnauthorized: () => void;
  onSignedOut: () => void;
  onChooseLocale: (locale: Locale) => void;
}

/** Everything behind the sign-in: views ask what is not theirs of the session around them. */
export function Workspace(props: WorkspaceProps): JSX.Element {
  const { router, onUnauthorized } = props;
  const environment = useEnvironment();
  const { site } = router;
  const ofSite = useMemo(() => ({ ...environment, api: environment.api.ofSite(site) }), [environment, site]);
  const provide = useCallback(() => ofSite, [ofSite]);
  return (
    <UnauthorizedContext.Provider value={onUnauthorized}>
      <EnvironmentContext.Provider value={provide}>
        {/* Nothing of one site may stand for a moment under the name of another. */}
        <SignedIn key={site} {...props} />
      </EnvironmentContext.Provider>
    </UnauthorizedContext.Provider>
  );
}

/** The feed lives here, so that going back to the list is immediate. */
function SignedIn({ router, onUnauthorized, onSignedOut, onChooseLocale }: WorkspaceProps): JSX.Element {
  const { api, nowMs } = useEnvironment();
  const { route } = router;
  const filter = useFilter(route);
  const overview = useOverview(onUnauthorized);
  const tasks = useTaskCount();
  const leads = useLeadFeed({
    filter: withFirstDay(filter, nowMs()),
    site: router.site,
    onUnauthorized,
    onArrived: overview.countArrived,
    onChanged(lead, before) {
      overview.countChanged(lead, before);
      tasks.refresh();
    },
    onReconnected() {
      overview.refresh();
      tasks.refresh();
    },
  });
  const { overrule, said } = useOverrule(leads, onUnauthorized);
  const segments = useRead(useCallback(() => api.readSegments(), [api]));
  const views = useRead(useCallback(() => api.readViews(), [api]));
  const lastOpenedId = useLastOpened(route, leads.markOpened);
  const signOut = (): void => void api.signOut().then(onSignedOut);

  return (
    <Shell
      router={router}
      live={leads.live}
      tasks={tasks}
      sites={overview.value?.sites ?? []}
      onSignOut={signOut}
      onChooseLocale={onChooseLocale}
    >
      <Arrivals leads={leads} />
      <p class="offscreen" role="status" data-testid="said">
        {said}
      </p>
      {overview.error?.path === 'site' ? (
        <UnknownSite router={router} />
      ) : route.name === 'leads' ? (
        <Start
          {...{ router, leads, overview, filter, lastOpenedId, views, onOverrule: overrule }}
          ignored={route.ignored}
          segments={segments.value?.segments}
        />
      ) : (
        <OtherView {...{ router, filter, leads, overview, segments, tasks, onOverrule: overrule }} />
      )}
    </Shell>
  );
}

interface OtherViewProps {
  router: Router;
  filter: ListFilter;
  leads: LeadFeed;
  overview: LoadedOverview;
  segments: Segments;
  tasks: TaskCount;
  onOverrule: OnOverrule;
}

/** Every view but the list. */
function OtherView(props: OtherViewProps): JSX.Element {
  const { router, filter, leads, overview, segments, tasks, onOverrule } = props;
  const { route } = router;
  // What can only be of one site is of the first, where none is chosen.
  const isOneOfMany = router.site === undefined && (overview.value?.sites.length ?? 0) > 1;
  switch (route.name) {
    case 'lead': {
      const { feed, renew } = leads;
      return (
        <LeadDetailView
          key={route.id}
          {...{ router, filter, onOverrule }}
          id={route.id}
          segments={segments.value?.segments}
          known={feed.leads.find((lead) => lead.id === route.id)}
          changed={feed.changed?.id === route.id ? feed.changed : undefined}
          onMoved={renew}
          onTasksChanged={tasks.refresh}
        />
      );
    }
    case 'funnel':
      return (
        <FunnelView
          router={router}
          filter={route.filter}
          ignored={route.ignored}
          campaigns={campaignsOf(overview.value, router.site)}
          isOneOfMany={isOneOfMany}
        />
      );
    case 'segments':
      return <SegmentsView {...{ router, segments, isOneOfMany }} openId={route.id} />;
    case 'sequences':
      return <SequencesView {...{ router, isOneOfMany }} />;
    case 'tasks':
      return (
        <TasksView
          router={router}
          isDone={route.state === 'done'}
          ignored={route.ignored}
          known={leads.feed.leads}
          onChanged={tasks.refresh}
        />
      );
    case 'chat':
      return <ChatView {...{ router, isOneOfMany }} openId={route.id} />;
    case 'install':
      return overview.value ? (
        <FirstRun router={router} overview={overview.value} isWaiting={false} />
      ) : (
        <Pending error={overview.error} onRetry={overview.retry} />
      );
    default:
      return <Unknown router={router} />;
  }
}

interface StartProps {
  router: Router;
  leads: LeadFeed;
  overview: LoadedOverview;
  filter: ListFilter;
  ignored: Parameters<typeof LeadList>[0]['ignored'];
  segments: Parameters<typeof LeadList>[0]['segments'];
  views: Parameters<typeof LeadList>[0]['views'];
  lastOpenedId: string | undefined;
  onOverrule: OnOverrule;
}

/** The list, or on the first run what to paste. */
function Start({ overview, ...list }: StartProps): JSX.Element {
  const { router, leads, filter } = list;
  const { feed, error } = leads;
  const campaigns = campaignsOf(overview.value, router.site);
  const { counts } = overview;
  const isKnownToHaveSome = counts !== undefined && VERDICTS.some((verdict) => counts[verdict] > 0);
  if (feed.leads.length > 0 || isNarrowed(filter) || isKnownToHaveSome)
    return <LeadList {...list} counts={counts} campaigns={campaigns} />;
  if (feed.next === undefined) return <Pending error={error} onRetry={leads.retry} />;
  return overview.value ? (
    <FirstRun router={router} overview={overview.value} isWaiting />
  ) : (
    <Pending error={overview.error} onRetry={overview.retry} />
  );
}

/** Of the site, or of all; nothing where one of them does not tell. */
function campaignsOf(
  overview: Overview | undefined,
  site: string | undefined,
): readonly string[] | undefined {
  const lists = overview?.sites
    .filter(({ id }) => site === undefined || id === site)
    .map(({ campaigns }) => campaigns);
  return lists?.every((list) => list !== undefined) ? lists.flat() : undefined;
}

const EVERYTHING: ListFilter = {};

/** The filter of the list, kept while a lead or another view is open. */
function useFilter(route: Route): ListFilter {
  const kept = useRef<ListFilter>(EVERYTHING);
  if (route.name === 'leads') kept.current = route.filter;
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
