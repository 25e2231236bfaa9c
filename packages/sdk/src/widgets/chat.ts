import type { WidgetHost } from '@lodestone/core';
import type { Messages } from '@lodestone/i18n';
import { mountChat } from '@lodestone/widgets/chat';
import type { ChatPorts } from '../chat/ChatPorts.js';
import { createChatPort } from '../chat/createChatPort.js';

/** The chat's launcher in a corner of the page. */
export const mount = (
  place: { campaign: string; isAsked?: boolean | undefined },
  host: WidgetHost<Messages>,
  ports: ChatPorts,
) => mountChat({ ...place, host, port: createChatPort(ports, host.locale) });
