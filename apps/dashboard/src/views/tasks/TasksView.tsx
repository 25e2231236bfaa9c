import type { JSX } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Lead } from '../../api/Lead.js';
import type { Task } from '../../api/Task.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { IgnoredNote } from '../../parts/IgnoredNote.js';
import { Link } from '../../parts/Link.js';
import { Pending } from '../../parts/Pending.js';
import { useNow } from '../../parts/Time.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { Ignored } from '../../router/parseRoute.js';
import type { Router } from '../../router/useRouter.js';
import { useDeed } from '../../session/useDeed.js';
import { useRead } from '../../session/useRead.js';
import { TaskItem } from './TaskItem.js';
import { useContacts } from './useContacts.js';

interface TasksViewProps {
  router: Router;
  isDone: boolean;
  ignored: Ignored | undefined;
  /** Leads that are at hand already. */
  known: readonly Lead[];
  onChanged: () => void;
}

/** Planned calls and reminders: what is due longest first, and what was done. */
export function TasksView({ router, isDone, ignored, known, onChanged }: TasksViewProps): JSX.Element {
  const { t } = useI18n();
  const { api } = useEnvironment();
  const now = useNow();
  const heading = useHeadingFocus(router.visit, t(isDone ? 'tasks.title.done' : 'tasks.title'));
  const state = isDone ? 'done' : 'open';
  const { value, error, read, set } = useRead(useCallback(() => api.readTasks({ state }), [api, state]));
  const more = useDeed();
  const [said, setSaid] = useState('');
  const contactOf = useContacts(value?.tasks ?? [], known);

  function change(task: Task): void {
    if (value) set({ ...value, tasks: value.tasks.map((each) => (each.id === task.id ? task : each)) });
    setSaid(t(task.doneAt ? 'task.isDone' : 'task.isPlanned'));
    onChanged();
  }
  async function readMore(after: string): Promise<void> {
    const page = await more.run(() => api.readTasks({ state, after }));
    if (page && value) set({ tasks: [...value.tasks, ...page.tasks], next: page.next });
  }
  const next = value?.next;

  return (
    <section class="narrow" aria-labelledby="tasks-title">
      <h1 id="tasks-title" ref={heading} tabIndex={-1}>
        {t(isDone ? 'tasks.title.done' : 'tasks.title')}
      </h1>
      <IgnoredNote router={router} ignored={ignored} to={{ name: 'tasks' }} />
      <nav class="filter" aria-label={t('tasks.lists')}>
        <Link router={router} to={{ name: 'tasks' }} isCurrent={!isDone}>
          {t('tasks.open')}
        </Link>
        <Link router={router} to={{ name: 'tasks', state: 'done' }} isCurrent={isDone}>
          {t('tasks.done')}
        </Link>
      </nav>
      <p class="offscreen" role="status">
        {said}
      </p>
      {!value && <Pending error={error} onRetry={() => void read()} />}
      {value?.tasks.length === 0 && <p class="empty">{t(isDone ? 'tasks.none.done' : 'tasks.none')}</p>}
      {value && value.tasks.length > 0 && (
        <ul class="tasks tasks-cards">
          {value.tasks.map((task) => (
            <TaskItem
              key={task.id}
              task={task}
              now={now}
              lead={{ router, contact: contactOf(task) }}
              onChanged={change}
            />
          ))}
        </ul>
      )}
      {more.error && <ErrorNote error={more.error} />}
      {next && (
        <button type="button" class="button-plain" onClick={() => void readMore(next)}>
          {t('tasks.more')}
        </button>
      )}
    </section>
  );
}
