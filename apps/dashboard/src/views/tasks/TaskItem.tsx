import type { JSX } from 'preact';
import type { Task } from '../../api/Task.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { titleOf } from '../../parts/ContactText.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Link } from '../../parts/Link.js';
import { Time } from '../../parts/Time.js';
import { toDial } from '../../parts/toDial.js';
import type { Router } from '../../router/useRouter.js';
import { useDeed } from '../../session/useDeed.js';
import { dueTimeOf } from './dueTimes.js';

interface TaskItemProps {
  task: Task;
  now: number;
  /** Where it names its lead; on the lead's own page it does not. */
  lead?: { router: Router; contact: Task['contact'] } | undefined;
  onChanged: (task: Task) => void;
}

/** A planned call or a reminder: what, about whom, when, and done or put off by one click. */
export function TaskItem({ task, now, lead, onChanged }: TaskItemProps): JSX.Element {
  const { t, nameOf } = useI18n();
  const { api, nowMs } = useEnvironment();
  const deed = useDeed();
  const isDue = task.doneAt === null && Date.parse(task.dueAt) <= now;
  const contact = lead?.contact;
  const who = contact ? (titleOf({ contact }) ?? t('detail.anonymous')) : t('task.lead');
  const kind = nameOf('task.kind.', task.kind);
  async function change(given: { done?: boolean; dueAt?: string }): Promise<void> {
    const changed = await deed.run(() => api.changeTask(task.id, given));
    if (changed) onChanged({ ...task, ...changed });
  }
  const button = (text: string, given: () => { done?: boolean; dueAt?: string }): JSX.Element => (
    <button
      type="button"
      class="button-plain"
      aria-disabled={deed.isBusy}
      aria-label={`${text}: ${kind}, ${who}`}
      onClick={() => void change(given())}
    >
      {text}
    </button>
  );
  return (
    <li class={isDue ? 'task task-due' : 'task'}>
      <p class="task-head">
        <strong>{kind}</strong>
        {lead && (
          <Link router={lead.router} to={{ name: 'lead', id: task.lead }}>
            <bdi>{who}</bdi>
          </Link>
        )}
        {isDue && <span class="badge badge-held">{t('task.isDue')}</span>}
        {task.doneAt && <span class="badge badge-lead">{t('task.isDone')}</span>}
      </p>
      <p class="second">
        {t(task.doneAt ? 'task.done.at' : 'task.due')} <Time at={task.doneAt ?? task.dueAt} />
        {task.origin !== 'hand' && ` · ${nameOf('task.origin.', task.origin)}`}
      </p>
      {contact?.phone && (
        <p>
          <a href={`tel:${toDial(contact.phone)}`}>
            <bdi dir="ltr">{contact.phone}</bdi>
          </a>
        </p>
      )}
      {task.note && <p dir="auto">{task.note}</p>}
      <div class="task-actions">
        {task.doneAt ? (
          button(t('task.reopen'), () => ({ done: false }))
        ) : (
          <>
            {button(t('task.done'), () => ({ done: true }))}
            {button(t('task.postpone.tomorrow'), () => ({ dueAt: dueTimeOf('tomorrow', nowMs()) }))}
            {button(t('task.postpone.week'), () => ({ dueAt: dueTimeOf('week', nowMs()) }))}
          </>
        )}
      </div>
      {deed.error && <ErrorNote error={deed.error} />}
    </li>
  );
}
