import type { JSX } from 'preact';
import { FUNNEL_STEPS, type Funnel, type FunnelGroup, type FunnelRow } from '../../api/Funnel.js';
import { type I18n, useI18n } from '../../i18n/I18n.js';
import { type Step, sumOf, toSteps } from './toSteps.js';

/** The truth behind the chart: each group's counts, what part of the step before they are, and how many were lost. */
export function FunnelTable({ funnel }: { funnel: Funnel }): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const rows = funnel.rows.toSorted(funnel.by === 'day' ? byDay : byCount);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="table-scroll" tabIndex={0} aria-labelledby="funnel-table">
      <table class="plain-table funnel-table">
        <caption id="funnel-table">{t('funnel.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`funnel.by.${funnel.by}`)}</th>
            {FUNNEL_STEPS.map((step) => (
              <th key={step} scope="col" class="number">
                {t(`funnel.step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.group} title={nameOfGroup(i18n, funnel.by, row.group)} steps={toSteps(row)} />
          ))}
        </tbody>
        <tfoot>
          <Row title={t('funnel.all')} steps={toSteps(sumOf(rows))} />
        </tfoot>
      </table>
    </section>
  );
}

function Row({ title, steps }: { title: string; steps: readonly Step[] }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <bdi>{title}</bdi>
      </th>
      {steps.map((step) => (
        <Cell key={step.name} step={step} />
      ))}
    </tr>
  );
}

function Cell({ step }: { step: Step }): JSX.Element {
  const { t, formats } = useI18n();
  const { count, rate, lost, isSmall } = step;
  return (
    <td class="number">
      <span class="funnel-count">{formats.number(count)}</span>
      {rate !== undefined && (
        <span class={isSmall ? 'second small' : 'second'}>
          {formats.percent(rate)}
          {isSmall && '*'}
          {lost > 0 && <span class="funnel-lost">{t('funnel.lost', { count: lost })}</span>}
        </span>
      )}
    </td>
  );
}

function nameOfGroup({ nameOf, formats }: I18n, by: FunnelGroup, group: string): string {
  if (by === 'day') return formats.date(Date.parse(group), { timeZone: 'UTC' });
  return by === 'campaign' ? group : nameOf(`${by}.`, group);
}

const byDay = (one: FunnelRow, other: FunnelRow): number => (one.group < other.group ? -1 : 1);
const byCount = (one: FunnelRow, other: FunnelRow): number =>
  other.viewed - one.viewed || (one.group < other.group ? -1 : 1);
