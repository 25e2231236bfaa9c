import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ChatMessage } from '../../api/Chat.js';
import type { ApiError } from '../../api/createApi.js';
import { useEnvironment } from '../../Environment.js';
import { useUnauthorized } from '../../session/UnauthorizedContext.js';

export interface Conversation {
  messages: readonly ChatMessage[] | undefined;
  error: ApiError | undefined;
  read: () => Promise<void>;
}

/** The messages of one thread; read further whenever `lastSeq` says that there are more, and then told as read. */
export function useConversation(id: string, lastSeq: number): Conversation {
  const { api } = useEnvironment();
  const onUnauthorized = useUnauthorized();
  const [messages, setMessages] = useState<readonly ChatMessage[]>();
  const [error, setError] = useState<ApiError>();
  const known = useRef<readonly ChatMessage[]>([]);
  const isReading = useRef(false);

  const read = useCallback(async () => {
    if (isReading.current) return;
    isReading.current = true;
    let hasMore = true;
    while (hasMore) {
      const result = await api.readThread(id, known.current.at(-1)?.seq ?? 0);
      setError(result.ok ? undefined : result.error);
      if (!result.ok) {
        if (result.error.status === 401) onUnauthorized();
        break;
      }
      const fresh = result.value.messages.filter(({ seq }) => seq > (known.current.at(-1)?.seq ?? 0));
      known.current = [...known.current, ...fresh];
      hasMore = result.value.hasMore;
      setMessages(known.current);
    }
    isReading.current = false;
    const last = known.current.at(-1);
    if (last) void api.changeThread(id, { read: last.seq });
  }, [api, id, onUnauthorized]);

  useEffect(() => {
    if (lastSeq > (known.current.at(-1)?.seq ?? -1)) void read();
  }, [lastSeq, read]);
  return { messages, error, read };
}
