import type { AnswerValue } from '@lodestone/schema';
import type { ComponentChildren, JSX } from 'preact';
import type { FieldCheck, LeadDetail } from '../../api/Lead.js';
import { useI18n } from '../../i18n/I18n.js';
import { PageText } from '../../parts/ContactText.js';
import { FieldMarks } from '../../parts/FieldMarks.js';
import { Time } from '../../parts/Time.js';
import { toDial } from '../../parts/toDial.js';

function Facts({ rows }: { rows: [string, ComponentChildren][] }): JSX.Element {
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The contact as it was typed, and under each field what the checks found. */
export function ContactPart({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t, nameOf } = useI18n();
  const { email, phone, name, organisation, message } = lead.contact;
  const { checks } = lead;
  return (
    <>
      <Facts
        rows={[
          [
            t('field.name'),
            name && (
              <>
                <bdi>{name}</bdi>
                <FieldMarks check={checks.name} />
              </>
            ),
          ],
          [
            t('field.email'),
            email && (
              <>
                <a href={`mailto:${checks.email?.value ?? email}`}>
                  <bdi dir="ltr">{email}</bdi>
                </a>
                {checks.email?.mailbox && (
                  <span class="second">{nameOf('mailbox.', checks.email.mailbox)}</span>
                )}
                <FieldMarks check={checks.email} />
              </>
            ),
          ],
          [
            t('field.phone'),
            phone && (
              <>
                <a href={`tel:${toDial(checks.phone?.value ?? phone)}`}>
                  <bdi dir="ltr">{phone}</bdi>
                </a>
                <PhoneNote check={checks.phone} />
                <FieldMarks check={checks.phone} />
              </>
            ),
          ],
          [
            t('field.organisation'),
            organisation && (
              <>
                <bdi>{organisation}</bdi>
                <FieldMarks check={checks.organisation} />
              </>
            ),
          ],
        ]}
      />
      {message && (
        <>
          <blockquote class="message" dir="auto" aria-label={t('field.message')}>
            {message}
          </blockquote>
          <FieldMarks check={checks.message} />
        </>
      )}
    </>
  );
}

/** The number as its country writes it, and what kind of line it is. */
function PhoneNote({ check }: { check: FieldCheck | undefined }): JSX.Element | null {
  const { t, nameOf } = useI18n();
  if (!check?.country) return null;
  const { national, country, type, extension } = check;
  return (
    <span class="second">
      <bdi dir="ltr">{national}</bdi> · {country}
      {type && type !== 'unknown' && ` · ${nameOf('phone.', type)}`}
      {extension && ` · ${t('phone.extension', { extension })}`}
    </span>
  );
}

export function AnswersPart({ answers }: { answers: Record<string, AnswerValue> }): JSX.Element {
  const { formats } = useI18n();
  const write = (value: AnswerValue): string => (Array.isArray(value) ? formats.list(value) : String(value));
  return (
    <Facts rows={Object.entries(answers).map(([key, value]) => [key, <bdi key={key}>{write(value)}</bdi>])} />
  );
}

export function SourcePart({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t, nameOf } = useI18n();
  const { url, title, referrer } = lead.page;
  return (
    <Facts
      rows={[
        [
          t('detail.page'),
          url && (
            <>
              {title && (
                <span class="page-title">
                  <bdi>{title}</bdi>
                </span>
              )}
              <a href={url} target="_blank" rel="noopener noreferrer">
                <PageText url={url} />
              </a>
            </>
          ),
        ],
        [t('detail.referrer'), referrer && <PageText url={referrer} />],
        [
          t('column.campaign'),
          <bdi dir="ltr" key="campaign">
            {lead.campaign}
          </bdi>,
        ],
        [t('detail.channel'), nameOf('channel.', lead.channel)],
        [t('detail.via'), nameOf('detail.via.', lead.via)],
        [t('column.locale'), lead.locale],
        [t('detail.country'), lead.country],
      ]}
    />
  );
}

export function TechnicalPart({ lead }: { lead: LeadDetail }): JSX.Element {
  const { t } = useI18n();
  return (
    <Facts
      rows={[
        [t('detail.at'), <Time key="at" at={lead.at} />],
        [t('detail.sentAt'), lead.sentAt && <Time at={lead.sentAt} />],
        [t('detail.receivedAt'), <Time key="received" at={lead.receivedAt} />],
        [
          t('detail.site'),
          <bdi dir="ltr" key="site">
            {lead.site}
          </bdi>,
        ],
        [
          t('detail.id'),
          <code dir="ltr" key="id">
            {lead.id}
          </code>,
        ],
        [
          t('detail.key'),
          <code dir="ltr" key="key">
            {lead.key}
          </code>,
        ],
        [t('detail.sdk'), lead.sdk && <code dir="ltr">{`${lead.sdk.name} ${lead.sdk.version}`}</code>],
      ]}
    />
  );
}
