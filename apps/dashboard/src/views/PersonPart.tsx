import type { JSX } from 'preact';
import type { LeadDetail } from '../api/Lead.js';
import { useI18n } from '../i18n/I18n.js';
import { Link } from '../parts/Link.js';
import { Time } from '../parts/Time.js';
import type { Router } from '../router/useRouter.js';

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
        {submissions.map(({ id, receivedAt, campaign, verdict }) => (
          <li key={id}>
            <Link router={router} to={{ name: 'lead', id }}>
              <Time at={receivedAt} /> · <bdi dir="ltr">{campaign}</bdi>
            </Link>{' '}
            <span class={`badge badge-${verdict}`}>{nameOf('verdict.', verdict)}</span>
          </li>
        ))}
      </ul>
      {hasMoreSubmissions && <p class="muted">{t('person.more')}</p>}
    </>
  );
}
