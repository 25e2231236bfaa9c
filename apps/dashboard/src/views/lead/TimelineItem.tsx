import type { ComponentChildren, JSX } from 'preact';
import type { StageEntry, TimelineEntry, VisitEntry } from '../../api/Timeline.js';
import { type I18n, useI18n } from '../../i18n/I18n.js';
import { Link } from '../../parts/Link.js';
import { Time } from '../../parts/Time.js';
import type { Router } from '../../router/useRouter.js';
import type { StagesEntry } from './joinStages.js';

interface TimelineItemProps {
  entry: TimelineEntry | StagesEntry;
  router: Router;
  /** The lead whose page it is on. */
  leadId: string;
}

/** One thing in somebody's history. */
export function TimelineItem({ entry, router, leadId }: TimelineItemProps): JSX.Element {
  const i18n = useI18n();
  const { t, nameOf } = i18n;
  return (
    <li class={`timeline-${entry.type}`}>
      <p class="timeline-head">
        <strong>{titleOf(i18n, entry)}</strong> <Time at={entry.at} />
      </p>
      <Body {...{ i18n, entry, router, leadId }} />
      {entry.type === 'submission' && (
        <p class="second">
          <span class={`badge badge-${entry.verdict}`}>{nameOf('verdict.', entry.verdict)}</span>{' '}
          {entry.leadId !== leadId && (
            <Link router={router} to={{ name: 'lead', id: entry.leadId }}>
              {t('timeline.open')}
            </Link>
          )}
        </p>
      )}
    </li>
  );
}

function titleOf(i18n: I18n, entry: TimelineEntry | StagesEntry): ComponentChildren {
  const { t, nameOf } = i18n;
  switch (entry.type) {
    case 'visit':
      return t('timeline.visit', { source: nameOf('source.', entry.source) });
    case 'submission':
      return t('timeline.submission', { campaign: entry.campaign });
    case 'stages':
      return t('timeline.stages');
    case 'move':
      return t('timeline.move', { stage: nameOf('lifecycle.', entry.to) });
    case 'task':
      return nameOf('task.kind.', entry.kind);
    case 'mail':
      return nameOf('mail.kind.', entry.kind);
    case 'sequence':
      return t('timeline.sequence', { sequence: nameOf('sequence.', entry.sequence) });
    default:
      return nameOf('timeline.', entry.type);
  }
}

function Body({ i18n, entry, router }: TimelineItemProps & { i18n: I18n }): JSX.Element | null {
  const { t, nameOf } = i18n;
  switch (entry.type) {
    case 'visit':
      return <VisitBody visit={entry} i18n={i18n} />;
    case 'consent':
      return (
        <p class="second">
          {Object.entries(entry.purposes)
            .map(([purpose, isGranted]) => `${nameOf('purpose.', purpose)}: ${sayGranted(i18n, isGranted)}`)
            .join(' · ')}
        </p>
      );
    case 'stages':
      return <Changes changes={entry.changes} i18n={i18n} />;
    case 'move':
      return (
        <p class="second">
          {nameOf('timeline.by.', entry.by)}
          {entry.reason && (
            <>
              {': '}
              <bdi>{entry.reason}</bdi>
            </>
          )}
        </p>
      );
    case 'mail':
      return (
        <p class="second">
          {nameOf('mail.state.', entry.state)}
          {entry.code && `: ${nameOf('mail.code.', entry.code)}`}
        </p>
      );
    case 'sequence':
      return <p class="second">{saySequence(i18n, entry)}</p>;
    case 'confirmation':
    case 'unsubscription':
      return <p class="second">{nameOf('purpose.', entry.purpose)}</p>;
    case 'chat':
      return (
        <>
          <ul class="changes">
            {entry.messages
              .filter(({ author }) => author !== 'system')
              .map(({ author, name, text, at }) => (
                <li key={at + author}>
                  <span>
                    <bdi>{author === 'visitor' ? t('chat.visitor.short') : name || t('chat.us')}</bdi>:{' '}
                    <bdi>{text}</bdi>
                  </span>
                </li>
              ))}
          </ul>
          <Link router={router} to={{ name: 'chat', id: entry.id }}>
            {t('chat.goto')}
          </Link>
        </>
      );
    case 'task':
      return (
        <p class="second">
          {entry.note && <bdi>{entry.note}</bdi>} {t('task.due')} <Time at={entry.dueAt} />
          {entry.doneAt && ` · ${t('task.isDone')}`}
        </p>
      );
    default:
      return null;
  }
}

function saySequence(i18n: I18n, entry: Extract<TimelineEntry, { type: 'sequence' }>): string {
  const { t, nameOf, formats } = i18n;
  const step = formats.number(entry.step);
  const [reason = ''] = entry.code.split(' ');
  const why = reason === '' || entry.state !== 'stopped' ? '' : `: ${nameOf('sequence.stop.', reason)}`;
  switch (entry.state) {
    case 'entered':
      return t('sequence.state.entered');
    case 'sent':
    case 'skipped':
    case 'stopped':
      return `${t(`sequence.state.${entry.state}`, { step })}${why}`;
    default:
      return entry.state;
  }
}

function Changes({ changes, i18n }: { changes: readonly StageEntry[]; i18n: I18n }): JSX.Element {
  const { t, nameOf } = i18n;
  return (
    <ul class="changes">
      {changes.map(({ id, axis, from, to, why }) => (
        <li key={id}>
          <span>
            {t('timeline.stage', { axis: nameOf('axis.', axis), stage: nameOfStage(i18n, axis, to) })}
          </span>
          <span class="second">
            {from !== '' && `${t('timeline.before', { stage: nameOfStage(i18n, axis, from) })} · `}
            {sayWhy(i18n, why, to)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function VisitBody({ visit, i18n }: { visit: VisitEntry; i18n: I18n }): JSX.Element {
  const { nameOf, formats } = i18n;
  return (
    <>
      <p class="second">
        {nameOf('device.', visit.device)}
        {visit.path && (
          <>
            {' · '}
            <bdi dir="ltr">{visit.path}</bdi>
          </>
        )}
      </p>
      <ul class="signals">
        {visit.signals.map(({ name, count }) => (
          <li key={name}>
            {nameOf('signal.', name)}
            {count > 1 && <span class="signals-count"> × {formats.number(count)}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

const sayGranted = ({ t }: I18n, isGranted: boolean): string =>
  t(isGranted ? 'consent.granted' : 'consent.refused');

/** The words for a stage of an axis; an empty one is none. */
function nameOfStage({ nameOf }: Pick<I18n, 'nameOf'>, axis: string, stage: string): string {
  return nameOf(axis === 'funnel' ? 'funnel.stage.' : `${axis}.`, stage || 'none');
}

/** `signal price_view`, `rule sql`, `decay`, `rules`, `hand` or `history`, in words. The rule of a stage bears the name of the stage. */
function sayWhy({ t, nameOf }: I18n, why: string, to: string): string {
  const [kind, name = ''] = why.split(' ');
  if (kind === 'signal') return t('why.signal', { signal: nameOf('signal.', name) });
  if (kind === 'rule') {
    if (name === 'facts') return t('why.facts');
    return name === to ? t('why.stage') : t('why.rule', { rule: nameOf('rule.', name) });
  }
  return nameOf('why.', why);
}
