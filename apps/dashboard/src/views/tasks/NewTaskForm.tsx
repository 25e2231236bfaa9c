import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { TASK_KINDS, type Task } from '../../api/Task.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { DayInWords } from '../../parts/DayInWords.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { useDeed } from '../../session/useDeed.js';
import { DUE_CHOICES, dueTimeOf } from './dueTimes.js';

/** `2026-11-23` of `2026-11-23T12:30`. */
const DAY_LENGTH = 10;

/** Plans a call or a reminder about a lead. */
export function NewTaskForm({
  leadId,
  onCreated,
}: {
  leadId: string;
  onCreated: (task: Task) => void;
}): JSX.Element {
  const { t, calendar } = useI18n();
  const { api, nowMs } = useEnvironment();
  const deed = useDeed();
  const [due, setDue] = useState<string>('tomorrow');
  const [day, setDay] = useState('');
  const id = useId();
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
    setDay('');
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
        <div class="field">
          <label for={id}>{t('task.due.at')}</label>
          <input
            id={id}
            name="at"
            type="datetime-local"
            required
            {...(calendar === 'gregory' ? {} : { 'aria-describedby': `${id}-words` })}
            onInput={({ currentTarget }) => setDay(currentTarget.value.slice(0, DAY_LENGTH))}
          />
          <DayInWords id={`${id}-words`} day={day} />
        </div>
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
