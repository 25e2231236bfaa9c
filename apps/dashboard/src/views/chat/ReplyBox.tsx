import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CannedReply } from '../../api/Chat.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { useDeed } from '../../session/useDeed.js';
import { findReplies } from './findReply.js';
import { makeKey } from './makeKey.js';

/** The server shows typing for 6 s. */
const TYPING_PAUSE_MS = 3_000;

interface ReplyBoxProps {
  threadId: string;
  name: string;
  replies: readonly CannedReply[];
  onSent: () => void;
}

/** Where an operator writes: Enter sends, Shift+Enter breaks the line, `/` calls a reply that is kept ready. */
export function ReplyBox({ threadId, name, replies, onSent }: ReplyBoxProps): JSX.Element {
  const { api, nowMs } = useEnvironment();
  const { t } = useI18n();
  const { run, error, isBusy } = useDeed();
  const [draft, setDraft] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isHidden, setIsHidden] = useState(false);
  const typedAtMs = useRef(Number.NEGATIVE_INFINITY);
  /** The same words are the same message, however often they are sent. */
  const sending = useRef<{ text: string; key: string }>(undefined);
  const found = isHidden ? [] : findReplies(replies, draft);
  const current = found[Math.min(chosen, found.length - 1)];

  function type(text: string): void {
    setDraft(text);
    setChosen(0);
    setIsHidden(false);
    if (!text || text.startsWith('/') || nowMs() - typedAtMs.current < TYPING_PAUSE_MS) return;
    typedAtMs.current = nowMs();
    void api.changeThread(threadId, { typing: name });
  }

  async function send(): Promise<void> {
    const text = draft.trim();
    if (!text) return;
    if (sending.current?.text !== text) sending.current = { text, key: makeKey() };
    const { key } = sending.current;
    if ((await run(() => api.reply(threadId, { key, text, name }))) === undefined) return;
    sending.current = undefined;
    typedAtMs.current = Number.NEGATIVE_INFINITY;
    setDraft((now) => (now.trim() === text ? '' : now));
    onSent();
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (current && step) setChosen((chosen + step + found.length) % found.length);
    else if (current && (event.key === 'Enter' || event.key === 'Tab')) setDraft(current.text);
    else if (current && event.key === 'Escape') setIsHidden(true);
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
  }

  return (
    <form
      class="chat-reply field"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {found.length > 0 && (
        <div class="chat-found" id="chat-found" role="listbox" aria-label={t('chat.replies')}>
          {found.map((reply) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys of the whole list
            <div
              key={reply.id}
              id={`chat-found-${reply.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={reply === current}
              onClick={() => setDraft(reply.text)}
            >
              <strong>/{reply.shortcut}</strong> <bdi>{reply.text}</bdi>
            </div>
          ))}
        </div>
      )}
      <label class="offscreen" for="chat-draft">
        {t('chat.write')}
      </label>
      <textarea
        id="chat-draft"
        rows={2}
        dir="auto"
        maxLength={4_000}
        placeholder={t('chat.write.hint')}
        value={draft}
        aria-autocomplete="list"
        {...(current && {
          'aria-controls': 'chat-found',
          'aria-activedescendant': `chat-found-${current.id}`,
        })}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={press}
      />
      <button type="submit" class="button-main" aria-disabled={isBusy}>
        {t('chat.send')}
      </button>
      {error && <ErrorNote error={error} />}
    </form>
  );
}
