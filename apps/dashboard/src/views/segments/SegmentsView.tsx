import type { JSX } from 'preact';
import type { Segment } from '../../api/Segment.js';
import { useI18n } from '../../i18n/I18n.js';
import { FirstSiteNote } from '../../parts/FirstSiteNote.js';
import { Link } from '../../parts/Link.js';
import { nameOfSegment } from '../../parts/nameOfSegment.js';
import { Pending } from '../../parts/Pending.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { Router } from '../../router/useRouter.js';
import { SegmentEditor } from './SegmentEditor.js';
import type { Segments } from './Segments.js';
import { useFreshSegments } from './useFreshSegments.js';

interface SegmentsViewProps {
  router: Router;
  /** The one that is edited; `new` is none yet. */
  openId: string | undefined;
  segments: Segments;
  /** There are several sites, and none is chosen. */
  isOneOfMany: boolean;
}

const NEW = 'new';
const NEW_RULE: Segment['rule'] = { all: [{ field: 'temperature', is: ['warm', 'hot'] }] };

/** Groups of people by rule, with how many are in each now. */
export function SegmentsView({ router, openId, segments, isOneOfMany }: SegmentsViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  useFreshSegments(segments);
  const list = segments.value?.segments;
  const open =
    openId === NEW
      ? { id: '', rule: NEW_RULE, members: 0, people: 0 }
      : list?.find(({ id }) => id === openId);
  const title = open
    ? openId === NEW
      ? t('segments.new')
      : nameOfSegment(i18n, open.id, list)
    : t('nav.segments');
  const heading = useHeadingFocus(router.visit, title);
  return (
    <section class="narrow" aria-labelledby="segments-title">
      {openId !== undefined && (
        <Link router={router} to={{ name: 'segments' }} class="back">
          <span class="back-arrow" aria-hidden="true">
            ←
          </span>{' '}
          {t('nav.segments')}
        </Link>
      )}
      <h1 id="segments-title" ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      {isOneOfMany && <FirstSiteNote site={segments.value?.site} />}
      {!list && <Pending error={segments.error} onRetry={() => void segments.read()} />}
      {list && openId !== undefined && !open && <p class="empty">{t('segments.unknown')}</p>}
      {list && open && (
        <SegmentEditor
          key={openId}
          segment={open}
          isNew={openId === NEW}
          onSaved={(now) => {
            segments.set({ ...segments.value, segments: now });
            router.go({ name: 'segments' });
          }}
          onRemoved={() => {
            segments.set({ ...segments.value, segments: list.filter(({ id }) => id !== open.id) });
            router.go({ name: 'segments' });
          }}
        />
      )}
      {list && openId === undefined && <SegmentList router={router} list={list} />}
    </section>
  );
}

function SegmentList({ router, list }: { router: Router; list: readonly Segment[] }): JSX.Element {
  const i18n = useI18n();
  const { t, formats } = i18n;
  return (
    <>
      <p class="lead-in">{t('segments.lead')}</p>
      {list.length === 0 ? (
        <p class="empty">{t('segments.none')}</p>
      ) : (
        <ul class="segments">
          {list.map((segment) => {
            const { id, members, people } = segment;
            const name = nameOfSegment(i18n, id, list);
            return (
              <li key={id} class="segment">
                <h2>
                  <Link router={router} to={{ name: 'leads', filter: { segment: id } }}>
                    <bdi>{name}</bdi>
                  </Link>
                </h2>
                <p>
                  <Link
                    router={router}
                    to={{ name: 'leads', filter: { segment: id } }}
                    class="segment-people"
                  >
                    <span class="segment-count">{formats.number(people)}</span>{' '}
                    {t('segments.people', { count: people })}
                    <span class="offscreen">
                      : <bdi>{name}</bdi>
                    </span>
                  </Link>
                  <span class="second">{t('segments.members', { count: members })}</span>
                </p>
                <Link
                  router={router}
                  to={{ name: 'segments', id }}
                  class="button-plain"
                  label={t('segments.edit.one', { name })}
                >
                  {t('segments.edit')}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      <Link router={router} to={{ name: 'segments', id: NEW }} class="button-plain">
        {t('segments.new')}
      </Link>
    </>
  );
}
