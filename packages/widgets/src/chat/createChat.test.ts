import type { ChatCard } from '@lodestone/schema';
import { describe, expect, test, vi } from 'vitest';
import { type ChatOptions, createChat } from './createChat.js';
import { createFakeChatPort } from './testing/createFakeChatPort.js';
import * as times from './times.js';

/** A Monday, eleven o'clock in Kyiv, and a Sunday. */
const MONDAY_MS = Date.parse('2026-11-23T09:00:00Z');
const SUNDAY_MS = Date.parse('2026-11-22T09:00:00Z');
const card: ChatCard = { hours: { timeZone: 'Europe/Kyiv', week: 'office' }, answerWithinSeconds: 30 };

function start(startMs = MONDAY_MS, options: Partial<ChatOptions> = {}, thread?: string) {
  const port = createFakeChatPort(startMs, thread);
  const chat = createChat({ campaign: 'chat', card, port, times, ...options });
  const texts = () => chat.get().messages.map(({ text }) => text);
  return { port, chat, texts };
}

describe('createChat', () => {
  test('asks nobody before the first message, then once', () => {
    const onStart = vi.fn();
    const { port, chat } = start(MONDAY_MS, { onStart });
    chat.open();
    chat.type('Hello');
    expect([port.isSubscribed(), port.acts]).toEqual([false, []]);
    chat.say();
    chat.say('again');
    expect(port.isSubscribed()).toBe(true);
    expect(onStart).toHaveBeenCalledTimes(1);
    expect(chat.get().draft).toBe('');
  });

  test('sends no blank message', () => {
    const { port, chat } = start();
    chat.type('  \n ');
    chat.say();
    expect(port.posted).toEqual([]);
  });

  test('shows each message once, in the server’s order, whatever comes first', async () => {
    const { port, chat, texts } = start();
    chat.say('one');
    chat.say('two');
    port.tellMessage(7, 'answer');
    port.tellMessage(9, 'two', { key: 'key-2', author: 'visitor' });
    port.tellMessage(5, 'one', { key: 'key-1', author: 'visitor' });
    port.tellMessage(7, 'answer');
    expect(texts()).toEqual(['one', 'answer', 'two']);
    await Promise.resolve();
    expect(chat.get().messages.every(({ status }) => status === 'sent')).toBe(true);
  });

  test('says of a message that it waits for the network, until the server has it', async () => {
    const { port, chat } = start();
    port.outcome = 'waiting';
    chat.say('later');
    await Promise.resolve();
    await Promise.resolve();
    expect(chat.get().messages[0]?.status).toBe('waiting');
    port.tellMessage(3, 'later', { key: 'key-1', author: 'visitor' });
    expect(chat.get().messages[0]?.status).toBe('sent');
  });

  test('goes on with the conversation of an earlier page, and with one that another tab began', () => {
    expect(start(MONDAY_MS, {}, 'kept').port.isSubscribed()).toBe(true);
    const { port } = start();
    port.beginElsewhere();
    expect(port.isSubscribed()).toBe(true);
  });

  test('becomes the form out of hours, names the return, and comes back with the first hour', () => {
    const { port, chat } = start(SUNDAY_MS);
    expect(chat.get()).toMatchObject({
      view: 'form',
      reason: 'away',
      backAtMs: Date.parse('2026-11-23T07:00:00Z'),
    });
    port.passMs(Date.parse('2026-11-23T07:00:01Z') - SUNDAY_MS);
    expect(chat.get()).toMatchObject({ view: 'talk', backAtMs: undefined });
  });

  test('stays the talk out of hours for whoever asked for it, whatever the server tells', () => {
    const { port, chat } = start(SUNDAY_MS);
    chat.show('talk');
    chat.say('hello');
    port.tellState({ isThere: false });
    expect(chat.get().view).toBe('talk');
  });

  test('becomes the form when the office closes while nobody has answered, and not while somebody leads the talk', () => {
    const late = Date.parse('2026-11-23T14:59:00Z');
    const alone = start(late, { card: { ...card, answerWithinSeconds: 3_600 } });
    alone.chat.say('hello?');
    alone.port.passMs(61_000);
    expect(alone.chat.get()).toMatchObject({ view: 'form', reason: 'away' });
    const led = start(late);
    led.chat.say('hello?');
    led.port.tellState({ state: 'answered' });
    led.port.passMs(61_000);
    expect(led.chat.get().view).toBe('talk');
  });

  test('stays a talk out of hours while an operator is there', () => {
    const { port, chat } = start(SUNDAY_MS, {}, 'kept');
    port.tellState({ isThere: true });
    expect(chat.get().view).toBe('talk');
  });

  test('becomes the form when nobody answers in time, without losing a word', () => {
    const { port, chat } = start();
    chat.say('Do you have decaf?');
    chat.type('And filters?');
    port.passMs(29_999);
    expect(chat.get().view).toBe('talk');
    port.passMs(1);
    expect(chat.get()).toMatchObject({ view: 'form', reason: 'slow', draft: 'And filters?' });
    expect(chat.unanswered()).toBe('Do you have decaf?\nAnd filters?');
  });

  test('does not come under the fingers of somebody who writes', () => {
    const { port, chat } = start();
    chat.say('hello');
    port.passMs(29_000);
    chat.type('I am still wri');
    port.passMs(1_000);
    expect(chat.get().view).toBe('talk');
    port.passMs(4_000);
    expect(chat.get().view).toBe('form');
  });

  test.each([
    ['an answer', (port: ReturnType<typeof createFakeChatPort>) => port.tellMessage(2, 'Hi')],
    [
      'somebody who writes',
      (port: ReturnType<typeof createFakeChatPort>) => port.tellState({ isTyping: true }),
    ],
    [
      'a contact that is known',
      (port: ReturnType<typeof createFakeChatPort>) => port.tellState({ hasContact: true }),
    ],
  ])('stays a talk with %s', (_, happen) => {
    const { port, chat } = start();
    chat.say('hello');
    happen(port);
    port.passMs(60_000);
    expect(chat.get().view).toBe('talk');
  });

  test('turns back to the talk when the answer comes after all, but not from a form that was asked for', () => {
    const { port, chat } = start();
    chat.say('hello');
    port.passMs(30_000);
    port.tellMessage(2, 'Hi');
    expect(chat.get().view).toBe('talk');
    chat.show('form');
    port.tellMessage(3, 'Are you there?');
    expect(chat.get().view).toBe('form');
  });

  test('counts what was not seen, tells of it once, and has it seen when it is opened', () => {
    const onNews = vi.fn();
    const { port, chat } = start(MONDAY_MS, { onNews }, 'kept');
    port.tellMessage(4, 'old');
    port.tellState({ seen: 4 });
    expect(chat.get().unread).toBe(0);
    port.tellMessage(6, 'new');
    port.tellMessage(6, 'new');
    expect(chat.get().unread).toBe(1);
    expect(onNews).toHaveBeenCalledTimes(1);
    chat.open();
    expect(chat.get().unread).toBe(0);
    expect(port.acts).toEqual([{ read: 6 }]);
  });

  test('tells typing every three seconds at most, and nothing of an empty box', () => {
    const { port, chat } = start();
    chat.say('hello');
    chat.type('a');
    chat.type('ab');
    port.passMs(2_999);
    chat.type('abc');
    chat.type('');
    expect(port.acts).toEqual([{ typing: true }]);
    port.passMs(1);
    chat.type('abcd');
    expect(port.acts).toHaveLength(2);
  });

  test('is quiet after its end', () => {
    const { port, chat } = start();
    const listener = vi.fn();
    chat.say('hello');
    chat.subscribe(listener);
    chat.stop();
    port.passMs(60_000);
    expect(port.isSubscribed()).toBe(false);
    expect(listener).not.toHaveBeenCalled();
  });
});
