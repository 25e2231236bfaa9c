import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CannedReply, ChatMessage, ListedThread } from '../../api/Chat.js';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Link } from '../../parts/Link.js';
import { Pending } from '../../parts/Pending.js';
import type { Router } from '../../router/useRouter.js';
import { useDeed } from '../../session/useDeed.js';
import { makeKey } from './makeKey.js';
import { ReplyBox } from './ReplyBox.js';
import { visitorNumber } from './ThreadList.js';
import { useConversation } from './useConversation.js';

interface ConversationPartProps {
  router: Router;
  thread: ListedThread;
  /** Under which the operator answers. */
  name: string;
  replies: readonly CannedReply[];
  onErased: () => void;
}

/** One conversation: its history, who cares for it, and the box to answer. */
export function ConversationPart(props: ConversationPartProps): JSX.Element {
  const { router, thread, name, replies, onErased } = props;
  const { api } = useEnvironment();
  const { t } = useI18n();
  const { messages, error, read } = useConversation(thread.id, thread.lastSeq);
  const deed = useDeed();
  const [said, setSaid] = useState('');
  const [isErasing, setIsErasing] = useState(false);
  const log = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  useLayoutEffect(() => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [messages]);

  const change = (body: Parameters<typeof api.changeThread>[1]) =>
    deed.run(() => api.changeThread(thread.id, body));
  async function mail(): Promise<void> {
    const answer = await change({ transcript: true });
    if (answer) setSaid(t(answer.transcript === 'queued' ? 'chat.mailed' : 'chat.mail.not'));
  }

  return (
    <section class="chat-open" aria-labelledby="chat-with">
      <header>
        <Link router={router} to={{ name: 'chat' }} class="chat-back">
          {t('chat.all')}
        </Link>
        <h2 id="chat-with" ref={heading} tabIndex={-1}>
          {t('chat.visitor', { x: visitorNumber(thread.id) })}
        </h2>
        <p class="second">
          {thread.isThere ? t('chat.there') : t('chat.gone')}
          {thread.page && (
            <>
              {' · '}
              <bdi dir="ltr">{thread.page}</bdi>
            </>
          )}
        </p>
        <div class="chat-deeds">
          {thread.lead && (
            <Link router={router} to={{ name: 'lead', id: thread.lead }} class="button-plain">
              {t('chat.lead')}
            </Link>
          )}
          {name !== '' && thread.assignee !== name && (
            <button type="button" class="button-plain" onClick={() => void change({ assignee: name })}>
              {t('chat.take')}
            </button>
          )}
          {thread.assignee !== '' && (
            <button type="button" class="button-plain" onClick={() => void change({ assignee: '' })}>
              {t('chat.free', { x: thread.assignee })}
            </button>
          )}
          {thread.lead && (
            <button type="button" class="button-plain" onClick={() => void mail()}>
              {t('chat.mail')}
            </button>
          )}
          {thread.state !== 'closed' && (
            <button type="button" class="button-plain" onClick={() => void change({ close: makeKey() })}>
              {t('chat.close')}
            </button>
          )}
          <button
            type="button"
            class="button-plain"
            onClick={async () => {
              if (!isErasing) setIsErasing(true);
              else if (await deed.run(() => api.eraseThread(thread.id))) onErased();
            }}
          >
            {t(isErasing ? 'chat.erase.sure' : 'chat.erase')}
          </button>
        </div>
        <p class="second" role="status">
          {said}
        </p>
        {deed.error && <ErrorNote error={deed.error} />}
      </header>
      {!messages ? (
        <Pending error={error} onRetry={() => void read()} />
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard has to be able to scroll it
        <div class="chat-log" role="log" aria-label={t('chat.log')} tabIndex={0} ref={log}>
          {messages.map((message) => (
            <Message key={message.seq} message={message} readSeq={thread.visitorRead} />
          ))}
          {thread.isTyping && <p class="second">{t('chat.typing')}</p>}
        </div>
      )}
      <ReplyBox threadId={thread.id} name={name} replies={replies} onSent={() => void read()} />
    </section>
  );
}

function Message({ message, readSeq }: { message: ChatMessage; readSeq: number }): JSX.Element {
  const { t, nameOf, formats } = useI18n();
  const { author, name, text, at, seq } = message;
  if (author === 'system') return <p class="chat-note second">{nameOf('chat.note.', text)}</p>;
  return (
    <div class={`chat-message chat-${author}`}>
      <p dir="auto">{text}</p>
      <span class="second">
        <bdi>{author === 'visitor' ? t('chat.visitor.short') : name || t('chat.us')}</bdi> ·{' '}
        <time dateTime={at} title={formats.dateTime(Date.parse(at))}>
          {formats.time(Date.parse(at))}
        </time>
        {author === 'operator' && seq <= readSeq && ` · ${t('chat.read')}`}
      </span>
    </div>
  );
}
