import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { TASK_KINDS, type Task } from '../../api/Task.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { useDeed } from '../../session/useDeed.js';
import { DUE_CHOICES, dueTimeOf } from './dueTimes.js';

/** Plans a call or a reminder about a lead. */
export function NewTaskForm({
  leadId,
  onCreated,
}: {
  leadId: string;
  onCreated: (task: Task) => void;
}): JSX.Element {
  const { t } = useI18n();
  const { api, nowMs } = useEnvironment();
  const deed = useDeed();
  const [due, setDue] = useState<string>('tomorrow');
  const form = useRef<HTMLFormElement>(null);

  async function create(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const choice = DUE_CHOICES.find((known) => known === due);
    const typed = new Date(String(fields.get('at') ?? ''));
    if (!choice && Number.isNaN(typed.getTime()))
      return (form.current?.elements.namedItem('at') as HTMLElement | null)?.focus();
    const task = await deed.run(() =>
      api.createTask({
        lead: leadId,
        kind: fields.get('kind') === 'call' ? 'call' : 'reminder',
        note: String(fields.get('note') ?? '').trim(),
        dueAt: choice ? dueTimeOf(choice, nowMs()) : typed.toISOString(),
      }),
    );
    if (!task) return;
    form.current?.reset();
    setDue('tomorrow');
    onCreated(task);
  }

  return (
    <form ref={form} class="new-task" onSubmit={create} noValidate>
      <label class="field">
        <span>{t('task.kind')}</span>
        <select name="kind">
          {TASK_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`task.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{t('task.due')}</span>
        <select value={due} onChange={({ currentTarget }) => setDue(currentTarget.value)}>
          {DUE_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {t(`task.due.${choice}`)}
            </option>
          ))}
          <option value="at">{t('task.due.at')}</option>
        </select>
      </label>
      {due === 'at' && (
        <label class="field">
          <span>{t('task.due.at')}</span>
          <input name="at" type="datetime-local" required />
        </label>
      )}
      <label class="field field-wide">
        <span>{t('task.note')}</span>
        <input name="note" maxLength={1_000} dir="auto" />
      </label>
      <button type="submit" class="button-plain" aria-disabled={deed.isBusy}>
        {t('task.create')}
      </button>
      {deed.error && <ErrorNote error={deed.error} />}
    </form>
  );
}
