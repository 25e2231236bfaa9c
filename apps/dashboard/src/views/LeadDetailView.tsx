import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ApiError } from '../api/createApi.js';
import type { Lead, LeadDetail } from '../api/Lead.js';
import { useEnvironment } from '../Environment.js';
import type { ListFilter } from '../feed/ListFilter.js';
import { useI18n } from '../i18n/I18n.js';
import { titleOf } from '../parts/ContactText.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Link } from '../parts/Link.js';
import { Time, useNow } from '../parts/Time.js';
import { useHeadingFocus } from '../parts/useHeadingFocus.js';
import type { OnOverrule } from '../parts/VerdictActions.js';
import type { Router } from '../router/useRouter.js';
import { ConsentPart } from './ConsentPart.js';
import { AnswersPart, ContactPart, SourcePart, TechnicalPart } from './detailParts.js';
import { PersonPart } from './PersonPart.js';
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
  onOverrule: OnOverrule;
  onUnauthorized: () => void;
}

/** Everything about one lead. */
export function LeadDetailView(props: LeadDetailProps): JSX.Element {
  const { router, id, known, changed, filter, onOverrule, onUnauthorized } = props;
  const { t } = useI18n();
  const { api } = useEnvironment();
  const [lead, setLead] = useState<LeadDetail | undefined>(known);
  const [error, setError] = useState<ApiError>();
  const title = lead ? (titleOf(lead) ?? t('detail.anonymous')) : t('loading');
  const heading = useHeadingFocus(router.visit, title);

  const read = useCallback(async () => {
    setError(undefined);
    const result = await api.readLead(id);
    if (result.ok) setLead(result.value);
    else if (result.error.status === 401) onUnauthorized();
    else setError(result.error);
  }, [api, id, onUnauthorized]);
  useEffect(() => void read(), [read]);
  // A change brings what lists show; what only this page shows may have changed with it.
  useEffect(() => {
    if (!changed) return;
    setLead((before) => ({ ...before, ...changed }));
    void read();
  }, [changed, read]);

  return (
    <article class="detail" aria-labelledby="lead-title">
      <Link router={router} to={{ name: 'leads', ...filter }} class="back">
        <span class="back-arrow" aria-hidden="true">
          ←
        </span>{' '}
        {t(filter.verdict ? `leads.title.${filter.verdict}` : 'detail.back')}
      </Link>
      <h1 id="lead-title" ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      {error && <ErrorNote error={error} {...(error.status === 404 ? {} : { onRetry: () => void read() })} />}
      {lead && <Parts lead={lead} router={router} onOverrule={onOverrule} />}
    </article>
  );
}

interface PartsProps {
  lead: LeadDetail;
  router: Router;
  onOverrule: OnOverrule;
}

function Parts({ lead, router, onOverrule }: PartsProps): JSX.Element {
  const { t } = useI18n();
  const now = useNow();
  return (
    <>
      <p class="detail-when">
        <Time at={lead.receivedAt} now={now} />
      </p>
      <div class="detail-columns">
        <div>
          <Part title={t('detail.contact')}>
            <ContactPart lead={lead} />
          </Part>
          <Part title={t('detail.verdict')}>
            <VerdictPart lead={lead} onOverrule={onOverrule} />
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

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
