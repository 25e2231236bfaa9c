import { Fragment, type JSX } from 'preact';
import type { LeadDetail, Submission } from '../../api/Lead.js';
import { useI18n } from '../../i18n/I18n.js';
import { Link } from '../../parts/Link.js';
import { Time } from '../../parts/Time.js';
import type { Router } from '../../router/useRouter.js';

interface PersonPartProps {
  lead: LeadDetail;
  router: Router;
}

/** What else the same person has sent, the newest first. */
export function PersonPart({ lead, router }: PersonPartProps): JSX.Element {
  const { t, nameOf } = useI18n();
  const { submissions = [], hasMoreSubmissions } = lead;
  return (
    <>
      <p class="muted">{t('person.why')}</p>
      <ul class="submissions">
        {submissions.map((other) => (
          <li key={other.id}>
            <Link router={router} to={{ name: 'lead', id: other.id }}>
              <Time at={other.receivedAt} /> · <bdi dir="ltr">{other.campaign}</bdi>
            </Link>
            <span class={`badge badge-${other.verdict}`}>{nameOf('verdict.', other.verdict)}</span>
            <ContactLine contact={other.contact} />
          </li>
        ))}
      </ul>
      {hasMoreSubmissions && <p class="muted">{t('person.more')}</p>}
    </>
  );
}

/** By what one sees that it is the same person: name, address and number, each in its own direction. */
function ContactLine({ contact: { name, email, phone } }: Pick<Submission, 'contact'>): JSX.Element {
  const parts = [
    name && <bdi>{name}</bdi>,
    email && <bdi dir="ltr">{email}</bdi>,
    phone && <bdi dir="ltr">{phone}</bdi>,
  ].filter(Boolean);
  return (
    <span class="second">
      {parts.map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
