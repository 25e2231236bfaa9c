import type { JSX } from 'preact';
import type { ListedThread } from '../../api/Chat.js';
import { useI18n } from '../../i18n/I18n.js';
import { Link } from '../../parts/Link.js';
import { Time } from '../../parts/Time.js';
import type { Router } from '../../router/useRouter.js';

interface ThreadListProps {
  router: Router;
  threads: readonly ListedThread[];
  openId: string | undefined;
  now: number;
}

/** The conversations, those who wait first. */
export function ThreadList({ router, threads, openId, now }: ThreadListProps): JSX.Element {
  const { t, nameOf, formats } = useI18n();
  return (
    <ul class="chat-threads">
      {threads.map((thread) => (
        <li key={thread.id} class={`chat-thread chat-${thread.state}`}>
          <Link router={router} to={{ name: 'chat', id: thread.id }} isCurrent={thread.id === openId}>
            <span class="chat-thread-head">
              <strong>{t('chat.visitor', { x: visitorNumber(thread.id) })}</strong>
              {thread.unread > 0 && (
                <span class="nav-count">
                  <span class="offscreen">{t('chat.unread')}</span> {formats.number(thread.unread)}
                </span>
              )}
            </span>
            <span class="chat-last">
              {thread.isTyping ? (
                t('chat.typing')
              ) : (
                <bdi>{lastWords(thread.lastText, thread.lastAuthor, nameOf)}</bdi>
              )}
            </span>
            <span class="second">
              {nameOf('chat.state.', thread.state)}
              {thread.assignee && (
                <>
                  {' · '}
                  <bdi>{thread.assignee}</bdi>
                </>
              )}
              {thread.isThere && ` · ${t('chat.there')}`}
            </span>
            <Time at={thread.lastAt} now={now} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Four letters of the thread's id: enough to tell visitors without a name apart. */
export const visitorNumber = (id: string): string => id.slice(0, 4).toUpperCase();

const lastWords = (text: string, author: string, nameOf: (prefix: string, name: string) => string): string =>
  author === 'system' ? nameOf('chat.note.', text) : text;
