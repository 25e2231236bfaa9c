import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import { FUNNEL_GROUPS, type Funnel, type FunnelFilter } from '../../api/Funnel.js';
import { CHOICES, withFirstDay } from '../../api/ListFilter.js';
import { useEnvironment } from '../../Environment.js';
import { dayOf } from '../../i18n/days.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { FirstSiteNote } from '../../parts/FirstSiteNote.js';
import { findUnknown } from '../../parts/findUnknown.js';
import { IgnoredNote } from '../../parts/IgnoredNote.js';
import { Link } from '../../parts/Link.js';
import { Pending } from '../../parts/Pending.js';
import { PeriodFields } from '../../parts/PeriodFields.js';
import { UnknownNote } from '../../parts/UnknownNote.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { Ignored } from '../../router/parseRoute.js';
import type { Router } from '../../router/useRouter.js';
import { useRead } from '../../session/useRead.js';
import { FunnelChart } from './FunnelChart.js';
import { FunnelTable } from './FunnelTable.js';
import { sumOf, toSteps } from './toSteps.js';

interface FunnelViewProps {
  router: Router;
  filter: FunnelFilter;
  ignored: Ignored | undefined;
  /** Those of the config; nothing until they have come. */
  campaigns: readonly string[] | undefined;
  /** There are several sites, and none is chosen. */
  isOneOfMany: boolean;
}

/** How far visits come with a campaign, and where they are lost. */
export function FunnelView(props: FunnelViewProps): JSX.Element {
  const { router, filter, ignored, campaigns, isOneOfMany } = props;
  const { t, formats } = useI18n();
  const { api, nowMs } = useEnvironment();
  const heading = useHeadingFocus(router.visit, t('funnel.title'));
  const { by, from, to, campaign, source, device } = withFirstDay(filter, nowMs());
  const { value, error, read } = useRead(
    useCallback(
      () => api.readFunnel({ by, from, to, campaign, source, device }),
      [api, by, from, to, campaign, source, device],
    ),
  );
  const day = (text: string): string => formats.date(Date.parse(text), { timeZone: 'UTC' });
  return (
    <section class="funnel" aria-labelledby="funnel-title">
      <h1 id="funnel-title" ref={heading} tabIndex={-1}>
        {t('funnel.title')}
      </h1>
      {isOneOfMany && <FirstSiteNote site={value?.site} />}
      <IgnoredNote router={router} ignored={ignored} to={{ name: 'funnel', filter }} />
      {value && (
        <p class="lead-in">{t('funnel.period', { from: day(value.from), to: day(to ?? dayOf(nowMs())) })}</p>
      )}
      <Controls router={router} filter={filter} funnel={value} />
      {!value && <Pending error={error} onRetry={() => void read()} />}
      {value && error && <ErrorNote error={error} onRetry={() => void read()} />}
      {value?.rows.length === 0 && <Empty router={router} filter={filter} campaigns={campaigns} />}
      {value && value.rows.length > 0 && <Figures funnel={value} />}
    </section>
  );
}

function Figures({ funnel }: { funnel: Funnel }): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <div class="part">
        <FunnelChart steps={toSteps(sumOf(funnel.rows))} />
      </div>
      <FunnelTable funnel={funnel} />
      <p class="hint">{t('funnel.small')}</p>
    </>
  );
}

function Empty({ router, filter, campaigns }: Omit<FunnelViewProps, 'ignored' | 'isOneOfMany'>): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <div class="empty">
      <UnknownNote
        router={router}
        unknown={findUnknown(i18n, filter, { campaigns })}
        without={(name) => ({ name: 'funnel', filter: { ...filter, [name]: undefined } })}
      />
      <p>{t('funnel.none')}</p>
      <Link router={router} to={{ name: 'install' }}>
        {t('nav.install')}
      </Link>
    </div>
  );
}

interface ControlsProps extends Pick<FunnelViewProps, 'router' | 'filter'> {
  funnel: Funnel | undefined;
}

/** By what it is cut up, and to what it is narrowed down; the address keeps all of it. */
function Controls({ router, filter, funnel }: ControlsProps): JSX.Element {
  const { t, nameOf } = useI18n();
  const { by = 'campaign' } = filter;
  const change = (given: FunnelFilter): void =>
    router.adjust({ name: 'funnel', filter: { ...filter, ...given } });
  const campaigns = by === 'campaign' ? (funnel?.rows.map(({ group }) => group) ?? []) : [];
  const known = {
    campaign: [...new Set([...campaigns, ...(filter.campaign ? [filter.campaign] : [])])],
    source: CHOICES.source ?? [],
    device: CHOICES.device ?? [],
  };
  return (
    <div class="controls">
      <label class="field">
        <span>{t('funnel.by')}</span>
        <select
          value={by}
          onChange={({ currentTarget }) =>
            change({ by: FUNNEL_GROUPS.find((group) => group === currentTarget.value) })
          }
        >
          {FUNNEL_GROUPS.map((group) => (
            <option key={group} value={group}>
              {t(`funnel.by.${group}`)}
            </option>
          ))}
        </select>
      </label>
      {(['campaign', 'source', 'device'] as const)
        .filter((name) => known[name].length > 0)
        .map((name) => (
          <label key={name} class="field">
            <span>{t(`filter.name.${name}`)}</span>
            <select
              value={filter[name] ?? ''}
              onChange={({ currentTarget }) => change({ [name]: currentTarget.value || undefined })}
            >
              <option value="">{t('filters.any')}</option>
              {known[name].map((value) => (
                <option key={value} value={value}>
                  {name === 'campaign' ? value : nameOf(`${name}.`, value)}
                </option>
              ))}
            </select>
          </label>
        ))}
      <PeriodFields period={filter} usual="usual" onChange={change} />
    </div>
  );
}
