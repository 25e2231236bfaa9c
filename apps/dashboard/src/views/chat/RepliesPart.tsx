import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CannedReply } from '../../api/Chat.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { useDeed } from '../../session/useDeed.js';

interface RepliesPartProps {
  replies: readonly CannedReply[];
  onChanged: () => void;
}

/** The replies of the site that are kept ready: made, changed and taken away here. */
export function RepliesPart({ replies, onChanged }: RepliesPartProps): JSX.Element {
  const { api } = useEnvironment();
  const { t } = useI18n();
  const { run, error } = useDeed();
  const [edited, setEdited] = useState<Partial<CannedReply>>({});

  async function save(): Promise<void> {
    const { id, shortcut = '', text = '' } = edited;
    const words = { shortcut: shortcut.replace(/^\//, ''), text };
    if (!(await run(() => api.writeReply(id === undefined ? words : { id, ...words })))) return;
    setEdited({});
    onChanged();
  }

  return (
    <details class="chat-ready">
      <summary>{t('chat.replies')}</summary>
      <ul>
        {replies.map((reply) => (
          <li key={reply.id}>
            <strong>/{reply.shortcut}</strong> <bdi>{reply.text}</bdi>{' '}
            <button type="button" class="button-plain" onClick={() => setEdited(reply)}>
              {t('chat.replies.edit')}
            </button>{' '}
            <button
              type="button"
              class="button-plain"
              onClick={async () => {
                await run(() => api.eraseReply(reply.id));
                onChanged();
              }}
            >
              {t('chat.replies.erase')}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label class="field">
          {t('chat.replies.shortcut')}
          <input
            required
            maxLength={40}
            pattern="/?[^\s\/]+"
            value={edited.shortcut ?? ''}
            onInput={({ currentTarget }) => setEdited({ ...edited, shortcut: currentTarget.value })}
          />
        </label>
        <label class="field">
          {t('chat.replies.text')}
          <textarea
            required
            rows={2}
            dir="auto"
            maxLength={4_000}
            value={edited.text ?? ''}
            onInput={({ currentTarget }) => setEdited({ ...edited, text: currentTarget.value })}
          />
        </label>
        <button type="submit" class="button-plain">
          {t(edited.id === undefined ? 'chat.replies.add' : 'chat.replies.save')}
        </button>
        {error && <ErrorNote error={error} />}
      </form>
    </details>
  );
}
