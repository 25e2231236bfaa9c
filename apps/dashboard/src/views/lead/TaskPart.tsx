import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Task } from '../../api/Task.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { Pending } from '../../parts/Pending.js';
import { useNow } from '../../parts/Time.js';
import { useRead } from '../../session/useRead.js';
import { NewTaskForm } from '../tasks/NewTaskForm.js';
import { TaskItem } from '../tasks/TaskItem.js';

interface TaskPartProps {
  leadId: string;
  /** Another one than before when something happened since. */
  revision: unknown;
  onChanged: () => void;
}

/** What is planned with one lead, and the way to plan more. */
export function TaskPart({ leadId, revision, onChanged }: TaskPartProps): JSX.Element {
  const { t, nameOf } = useI18n();
  const { api } = useEnvironment();
  const now = useNow();
  const [said, setSaid] = useState('');
  const tasks = useRead(useCallback(() => api.readTasks({ lead: leadId }), [api, leadId]));
  const { read, set, value, error } = tasks;
  useEffect(() => {
    if (revision !== undefined) void read();
  }, [read, revision]);
  if (!value) return <Pending error={error} onRetry={() => void read()} />;
  const change = (task: Task): void => {
    // In its place, so that nothing moves away under the hand.
    set({ ...value, tasks: value.tasks.map((known) => (known.id === task.id ? task : known)) });
    onChanged();
  };
  return (
    <>
      {value.tasks.length === 0 ? (
        <p class="muted">{t('tasks.none.lead')}</p>
      ) : (
        <ul class="tasks">
          {value.tasks.map((task) => (
            <TaskItem key={task.id} task={task} now={now} onChanged={change} />
          ))}
        </ul>
      )}
      <h3 class="part-sub">{t('task.new')}</h3>
      <NewTaskForm
        leadId={leadId}
        onCreated={(task) => {
          setSaid(t('task.created', { kind: nameOf('task.kind.', task.kind) }));
          onChanged();
          void read();
        }}
      />
      <p role="status" class="hint">
        {said}
      </p>
    </>
  );
}
