import type { Rule } from '@lodestone/schema';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ApiError } from '../../api/createApi.js';
import type { Segment } from '../../api/Segment.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { nameOfSegment } from '../../parts/nameOfSegment.js';
import { useDeed } from '../../session/useDeed.js';
import { findPath } from './findPath.js';
import { parseRule } from './parseRule.js';

interface SegmentEditorProps {
  segment: Segment;
  isNew: boolean;
  onSaved: (segments: Segment[]) => void;
  onRemoved: () => void;
}

/** The rule of a segment as JSON. What the server cannot take is said with its path, and the caret put there. */
export function SegmentEditor({ segment, isNew, onSaved, onRemoved }: SegmentEditorProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const { api } = useEnvironment();
  const deed = useDeed();
  const [problem, setProblem] = useState('');
  const editor = useRef<HTMLTextAreaElement>(null);
  const shown = deed.error?.code === 'api/invalid-rule' ? undefined : deed.error;
  const invalid = deed.error?.code === 'api/invalid-rule' ? deed.error.path : undefined;

  function point(path: string | undefined): void {
    const field = editor.current;
    if (!field) return;
    const place = path === undefined ? undefined : findPath(field.value, path.replace(/^rule\.?/, ''));
    field.focus();
    if (place) field.setSelectionRange(place.start, place.end);
  }

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const id = isNew ? String(fields.get('id') ?? '').trim() : segment.id;
    const name = String(fields.get('name') ?? '').trim();
    const rule = parseRule(String(fields.get('rule') ?? ''));
    setProblem(rule.ok ? '' : t('segments.notJson', { why: rule.why }));
    if (!rule.ok) return point(undefined);
    let refused: ApiError | undefined;
    const saved = await deed.run(async () => {
      const result = await api.writeSegment(id, { ...(name && { name }), rule: rule.value as Rule });
      if (!result.ok) refused = result.error;
      return result;
    });
    if (saved) return onSaved(saved.segments);
    if (refused?.code === 'api/invalid-rule') point(refused.path);
  }

  async function remove(): Promise<void> {
    let isGone = false;
    await deed.run(async () => {
      const result = await api.removeSegment(segment.id);
      isGone = result.ok;
      return result;
    });
    if (isGone) onRemoved();
  }

  return (
    <form class="segment-editor part" onSubmit={save} noValidate>
      {isNew && (
        <label class="field">
          <span>{t('segments.id')}</span>
          <input name="id" dir="ltr" required pattern="[a-z0-9\-]+" placeholder="warm-from-mail" />
        </label>
      )}
      <label class="field">
        <span>{t('segments.name')}</span>
        <input
          name="name"
          dir="auto"
          maxLength={100}
          defaultValue={segment.name ?? ''}
          placeholder={isNew ? '' : nameOfSegment(i18n, segment.id)}
        />
      </label>
      <label class="field">
        <span>{t('segments.rule')}</span>
        <textarea
          ref={editor}
          name="rule"
          dir="ltr"
          rows={14}
          spellcheck={false}
          defaultValue={JSON.stringify(segment.rule, null, 2)}
          aria-invalid={problem !== '' || invalid !== undefined}
          aria-describedby="rule-problem rule-hint"
        />
      </label>
      <p id="rule-problem" role="alert" class="field-error">
        {problem || (deed.error && !shown ? t('segments.invalid', { path: invalid ?? 'rule' }) : '')}
      </p>
      <p id="rule-hint" class="hint">
        {t('segments.rule.hint')}
      </p>
      {shown && <ErrorNote error={shown} />}
      <div class="form-actions">
        <button type="submit" class="button-main" aria-disabled={deed.isBusy}>
          {t('segments.save')}
        </button>
        {!isNew && (
          <button
            type="button"
            class="button-plain"
            aria-disabled={deed.isBusy}
            onClick={() => void remove()}
          >
            {t('segments.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
