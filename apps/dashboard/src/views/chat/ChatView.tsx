import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { useEnvironment } from '../../Environment.js';
import { useI18n } from '../../i18n/I18n.js';
import { FirstSiteNote } from '../../parts/FirstSiteNote.js';
import { Pending } from '../../parts/Pending.js';
import { useNow } from '../../parts/Time.js';
import { useHeadingFocus } from '../../parts/useHeadingFocus.js';
import type { Router } from '../../router/useRouter.js';
import { useRead } from '../../session/useRead.js';
import { ConversationPart } from './ConversationPart.js';
import { playNote } from './playNote.js';
import { RepliesPart } from './RepliesPart.js';
import { ThreadList, visitorNumber } from './ThreadList.js';
import { useThreads } from './useThreads.js';

interface ChatViewProps {
  router: Router;
  openId: string | undefined;
  /** Of several sites none is chosen: it is the first. */
  isOneOfMany: boolean;
}

const NAME_KEY = 'lodestone:operator';
/** While a name is typed the stream is not opened anew with each letter. */
const NAME_PAUSE_MS = 600;

/** The console of the chat. While it is open, visitors see that somebody is there. */
export function ChatView({ router, openId, isOneOfMany }: ChatViewProps): JSX.Element {
  const { api, storage, setTimer, clearTimer } = useEnvironment();
  const { t } = useI18n();
  const now = useNow();
  const heading = useHeadingFocus(router.visit, t('chat.title'));
  const [typedName, setTypedName] = useState(() => storage?.getItem(NAME_KEY) ?? '');
  const [name, setName] = useState(typedName.trim());
  const [hasSound, setHasSound] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimer(() => setName(typedName.trim()), NAME_PAUSE_MS);
    return () => clearTimer(timer);
  }, [typedName, setTimer, clearTimer]);
  const { list, error, read, drop } = useThreads(name, (thread) => {
    if (thread.id !== openId) setSaid(t('chat.news', { x: visitorNumber(thread.id) }));
    if (hasSound) playNote();
  });
  const replies = useRead(useCallback(() => api.readReplies(), [api]));
  const open = list?.find(({ id }) => id === openId);
  const ready = replies.value?.replies ?? [];

  return (
    <section class={openId ? 'chat chat-has-open' : 'chat'} aria-labelledby="chat-title">
      <div class="chat-side">
        <h1 id="chat-title" ref={heading} tabIndex={-1}>
          {t('chat.title')}
        </h1>
        {isOneOfMany && <FirstSiteNote site={list?.[0]?.site} />}
        <p class="offscreen" role="status">
          {said}
        </p>
        <div class="chat-me">
          <label class="field">
            {t('chat.name')}
            <input
              value={typedName}
              maxLength={80}
              autocomplete="nickname"
              onInput={({ currentTarget }) => {
                setTypedName(currentTarget.value);
                storage?.setItem(NAME_KEY, currentTarget.value);
              }}
            />
          </label>
          <label class="chat-sound">
            <input
              type="checkbox"
              checked={hasSound}
              onChange={({ currentTarget }) => setHasSound(currentTarget.checked)}
            />
            {t('chat.sound')}
          </label>
        </div>
        {!list && <Pending error={error} onRetry={() => void read()} />}
        {list?.length === 0 && <p class="empty">{t('chat.none')}</p>}
        {list && list.length > 0 && <ThreadList {...{ router, openId, now }} threads={list} />}
        <RepliesPart replies={ready} onChanged={() => void replies.read()} />
      </div>
      {open && (
        <ConversationPart
          key={open.id}
          {...{ router }}
          name={typedName.trim()}
          thread={open}
          replies={ready}
          onErased={() => {
            drop(open.id);
            router.go({ name: 'chat' });
          }}
        />
      )}
      {openId !== undefined && list && !open && <p class="empty">{t('chat.unknown')}</p>}
    </section>
  );
}
