import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { LEFT_OUT, type Timeline, type TimelineEntry } from '../../api/Timeline.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Pending } from '../../parts/Pending.js';
import type { Router } from '../../router/useRouter.js';
import { useDeed } from '../../session/useDeed.js';
import { useRead } from '../../session/useRead.js';
import { joinStages } from './joinStages.js';
import { TimelineItem } from './TimelineItem.js';

interface TimelinePartProps {
  router: Router;
  leadId: string;
  /** Another one than before when something happened since. */
  revision: unknown;
}

/** Everything that somebody did and that was done about them, the newest first, page by page. */
export function TimelinePart({ router, leadId, revision }: TimelinePartProps): JSX.Element {
  const { t } = useI18n();
  const { api } = useEnvironment();
  const newest = useRead(useCallback(() => api.readTimeline(leadId), [api, leadId]));
  const [older, setOlder] = useState<{ entries: TimelineEntry[]; next: string | null }>();
  const more = useDeed();
  const { read } = newest;
  useEffect(() => {
    if (revision !== undefined) void read();
  }, [read, revision]);

  if (!newest.value) return <Pending error={newest.error} onRetry={() => void read()} />;
  const entries = joinById(newest.value.entries, older?.entries ?? []);
  const next = older ? older.next : newest.value.next;
  async function readOlder(after: string): Promise<void> {
    const page = await more.run(() => api.readTimeline(leadId, after));
    if (page) setOlder({ entries: joinById(entries, page.entries), next: page.next });
  }
  const note = <LeftOutNote leftOut={newest.value.leftOut} />;
  if (entries.length === 0)
    return (
      <>
        {note}
        <p class="muted">{t('timeline.none')}</p>
      </>
    );
  return (
    <>
      {note}
      <ol class="timeline">
        {joinStages(entries).map((entry) => (
          <TimelineItem key={`${entry.type} ${entry.id}`} entry={entry} router={router} leadId={leadId} />
        ))}
      </ol>
      {more.error && <ErrorNote error={more.error} />}
      {next && (
        <button
          type="button"
          class="button-plain"
          aria-disabled={more.isBusy}
          onClick={() => void readOlder(next)}
        >
          {more.isBusy ? t('loading') : t('timeline.more')}
        </button>
      )}
    </>
  );
}

/** That there is more than is shown, which counts in nothing, and why. */
function LeftOutNote({ leftOut }: Pick<Timeline, 'leftOut'>): JSX.Element | null {
  const { t } = useI18n();
  const reasons = LEFT_OUT.filter((why) => (leftOut?.[why] ?? 0) > 0);
  if (reasons.length === 0) return null;
  return (
    <div class="note">
      {reasons.map((why) => (
        <p key={why}>{t(`timeline.leftOut.${why}`, { count: leftOut?.[why] ?? 0 })}</p>
      ))}
    </div>
  );
}

/** Newer ones win; what stood there stays behind them, each once. */
function joinById(newer: readonly TimelineEntry[], older: readonly TimelineEntry[]): TimelineEntry[] {
  const known = new Set(newer.map(({ type, id }) => `${type} ${id}`));
  return [...newer, ...older.filter(({ type, id }) => !known.has(`${type} ${id}`))];
}
