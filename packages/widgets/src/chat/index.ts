export type { WidgetHandle } from '../mount/WidgetHandle.js';
export type {
  ChatAct,
  ChatConnection,
  ChatListener,
  ChatPort,
  SentMessage,
  ServerMessage,
  ServerState,
} from './ChatPort.js';
export type { ChatSnapshot, ShownMessage } from './ChatSnapshot.js';
export { type Chat, type ChatOptions, createChat } from './createChat.js';
export { defineChatElement } from './defineChatElement.js';
export { type ChatHandle, type MountChatOptions, mountChat } from './mountChat.js';
