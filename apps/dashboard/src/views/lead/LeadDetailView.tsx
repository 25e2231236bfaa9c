import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ApiError } from '../../api/createApi.js';
import type { Lead, LeadDetail } from '../../api/Lead.js';
import type { ListFilter } from '../../api/ListFilter.js';
import type { Segment } from '../../api/Segment.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { titleOf } from '../../parts/ContactText.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Link } from '../../parts/Link.js';
import { Part } from '../../parts/Part.js';
import { ScoreMark } from '../../parts/ScoreMark.js';
import { TemperatureMark } from '../../parts/TemperatureMark.js';
import { Time, useNow } from '../../parts/Time.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { OnOverrule } from '../../parts/VerdictActions.js';
import type { Router } from '../../router/useRouter.js';
import { useUnauthorized } from '../../session/UnauthorizedContext.js';
import { titleOfList } from '../leads/titleOfList.js';
import { ConsentPart } from './ConsentPart.js';
import { AnswersPart, ContactPart, SourcePart, TechnicalPart } from './detailParts.js';
import { LifecyclePart } from './LifecyclePart.js';
import { PersonPart } from './PersonPart.js';
import { StagePart } from './StagePart.js';
import { TaskPart } from './TaskPart.js';
import { TimelinePart } from './TimelinePart.js';
import { VerdictPart } from './VerdictPart.js';

interface LeadDetailProps {
  router: Router;
  id: string;
  /** What the list knows already: shown until the whole has come. */
  known: Lead | undefined;
  /** The lead as it is after a change while it is open. */
  changed: Lead | undefined;
  /** The list one came from. */
  filter: ListFilter;
  segments: readonly Segment[] | undefined;
  onOverrule: OnOverrule;
  /** The lifecycle was set by hand. */
  onMoved: (lead: Lead) => void;
  onTasksChanged: () => void;
}

/** Everything about one lead. */
export function LeadDetailView(props: LeadDetailProps): JSX.Element {
  const { router, id, known, changed, filter, segments } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const onUnauthorized = useUnauthorized();
  const { api } = useEnvironment();
  const [lead, setLead] = useState<LeadDetail | undefined>(known);
  const [error, setError] = useState<ApiError>();
  const title = lead ? (titleOf(lead) ?? t('detail.anonymous')) : t('loading');
  const heading = useHeadingFocus(router.visit, title);

  const reads = useRef(0);

  const read = useCallback(async () => {
    setError(undefined);
    reads.current += 1;
    const own = reads.current;
    const result = await api.readLead(id);
    // An answer that was asked for before the last change would take the change back.
    if (own !== reads.current) return;
    if (result.ok) setLead(result.value);
    else if (result.error.status === 401) onUnauthorized();
    else setError(result.error);
  }, [api, id, onUnauthorized]);
  useEffect(() => void read(), [read]);
  // A change brings what lists show; what only this page shows may have changed with it.
  useEffect(() => {
    if (!changed) return;
    setLead((before) => ({ ...before, ...changed, stage: keepLedger(before, changed) }));
    void read();
  }, [changed, read]);

  return (
    <article class="detail" aria-labelledby="lead-title">
      <Link router={router} to={{ name: 'leads', filter }} class="back">
        <span class="back-arrow" aria-hidden="true">
          ←
        </span>{' '}
        {titleOfList(i18n, filter, segments)}
      </Link>
      <h1 id="lead-title" ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      {error && <ErrorNote error={error} {...(error.status === 404 ? {} : { onRetry: () => void read() })} />}
      {lead && <Parts {...props} lead={lead} />}
    </article>
  );
}

/** A live change tells the stage without its reasons: what is there stays until the next answer, which has both. */
function keepLedger(before: LeadDetail | undefined, { stage }: LeadDetail): LeadDetail['stage'] {
  const isWhole = (given: LeadDetail['stage']): boolean => given != null && 'ledger' in given;
  return isWhole(before?.stage) && !isWhole(stage) ? before?.stage : stage;
}

interface PartsProps extends LeadDetailProps {
  lead: LeadDetail;
}

function Parts({
  lead,
  router,
  changed,
  segments,
  onOverrule,
  onMoved,
  onTasksChanged,
}: PartsProps): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  return (
    <>
      <p class="detail-when">
        <Time at={lead.receivedAt} now={now} />
        {lead.stage && (
          <span class="detail-stage">
            <TemperatureMark temperature={lead.stage.temperature} /> <ScoreMark stage={lead.stage} />
          </span>
        )}
      </p>
      <div class="detail-columns">
        <div>
          <Part title={t('detail.contact')}>
            <ContactPart lead={lead} />
          </Part>
          <Part title={t('detail.verdict')}>
            <VerdictPart lead={lead} onOverrule={onOverrule} />
          </Part>
          <Part title={t('timeline.title')}>
            <TimelinePart router={router} leadId={lead.id} revision={changed} />
          </Part>
          {Object.keys(lead.answers).length > 0 && (
            <Part title={t('detail.answers')}>
              <AnswersPart answers={lead.answers} />
            </Part>
          )}
          <Part title={t('detail.source')}>
            <SourcePart lead={lead} />
          </Part>
        </div>
        <div>
          <Part title={t('stage.title')}>
            {lead.stage ? (
              <StagePart router={router} stage={lead.stage} segments={segments} />
            ) : (
              <p class="muted">{t('stage.none')}</p>
            )}
          </Part>
          <Part title={t('lifecycle.title')}>
            <LifecyclePart lead={lead} onMoved={onMoved} />
          </Part>
          <Part title={t('nav.tasks')}>
            <TaskPart leadId={lead.id} revision={changed} onChanged={onTasksChanged} />
          </Part>
          {lead.submissions && lead.submissions.length > 0 && (
            <Part title={t('person.title')}>
              <PersonPart lead={lead} router={router} />
            </Part>
          )}
          <Part title={t('detail.consents')}>
            <ConsentPart consents={lead.consents} />
          </Part>
          <Part title={t('detail.technical')}>
            <TechnicalPart lead={lead} />
          </Part>
        </div>
      </div>
    </>
  );
}
