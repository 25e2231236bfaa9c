import type { CannedReply, ChatChange, ChatHistory, ChatThread, ListedThread } from './Chat.js';
import { isThread } from './Chat.js';
import { type ApiResult, type Call, has, hasList, sendOf } from './createCall.js';
import { toQuery } from './toQuery.js';

/** The operators' side of the chat. Nothing here rejects. */
export interface ChatApi {
  readThreads(): Promise<ApiResult<{ threads: ListedThread[] }>>;
  /** Messages behind a place, 500 at once. */
  readThread(id: string, after: number): Promise<ApiResult<ChatHistory>>;
  /** Sending the same key again is sending it once. */
  reply(id: string, message: { key: string; text: string; name: string }): Promise<ApiResult<unknown>>;
  changeThread(
    id: string,
    change: ChatChange,
  ): Promise<ApiResult<{ thread: ChatThread; transcript: string | null }>>;
  eraseThread(id: string): Promise<ApiResult<true>>;
  readReplies(): Promise<ApiResult<{ replies: CannedReply[] }>>;
  /** Without an id it is a new one. */
  writeReply(reply: Omit<CannedReply, 'id'> & { id?: string }): Promise<ApiResult<CannedReply>>;
  eraseReply(id: string): Promise<ApiResult<unknown>>;
  /** Where the list is told live; `name` is who is there. */
  chatStream(name: string): string;
}

const anything = (): boolean => true;
const remove: RequestInit = { method: 'DELETE' };
const idOf = encodeURIComponent;

export function createChatApi(call: Call, site: string | undefined): ChatApi {
  const ofSite = toQuery({ site });
  return {
    readThreads: () => call(`/api/chat/threads${ofSite}`, hasList('threads')),
    readThread: (id, after) =>
      call(`/api/chat/threads/${idOf(id)}${toQuery({ after: String(after) })}`, hasList('messages')),
    reply: (id, message) => call(`/api/chat/threads/${idOf(id)}/messages`, anything, sendOf('POST', message)),
    changeThread: (id, change) =>
      call(
        `/api/chat/threads/${idOf(id)}`,
        (body) => has(body, 'thread') && isThread(body.thread),
        sendOf('POST', change),
      ),
    async eraseThread(id) {
      const result = await call(`/api/chat/threads/${idOf(id)}`, anything, remove);
      return result.ok ? { ok: true, value: true } : result;
    },
    readReplies: () => call(`/api/chat/replies${ofSite}`, hasList('replies')),
    writeReply: ({ id, ...words }) =>
      id === undefined
        ? call(`/api/chat/replies${ofSite}`, (body) => has(body, 'id'), sendOf('POST', words))
        : call(`/api/chat/replies/${idOf(id)}${ofSite}`, (body) => has(body, 'id'), sendOf('PUT', words)),
    eraseReply: (id) => call(`/api/chat/replies/${idOf(id)}${ofSite}`, anything, remove),
    chatStream: (name) => `/api/chat/live${toQuery({ site, name: name || undefined })}`,
  };
}
