import { checkMessage } from '../src/message/checkMessage.js';
import { parsePhone } from '../src/phone/index.js';
import type { Measured } from './Measured.js';
import { share } from './share.js';

/** One row of `message/*.jsonl`. */
export interface MessageRow {
  text: string;
  /** `phone` in E.164. No contact where none is offered. */
  expect: { spam: boolean; email?: string; phone?: string };
  country?: string;
}

/** What the check found in the row: the number as the visitor's country reads it. */
function find({ text, country }: MessageRow): { email?: string | undefined; phone?: string | undefined } {
  const { email, phone } = checkMessage(text).contacts;
  return { email, phone: phone === undefined ? undefined : parsePhone(phone, { country }).value };
}

export function isSpamRight({ text, expect }: MessageRow): boolean {
  return (checkMessage(text).status !== 'ok') === expect.spam;
}

/** Whether each contact that is offered was found. */
export function isContactFound(row: MessageRow): boolean {
  const { email, phone } = find(row);
  return email === row.expect.email && phone === row.expect.phone;
}

/** Whether nothing was taken for a contact that is none. */
export function isNoContactWrong(row: MessageRow): boolean {
  const { email, phone } = find(row);
  return (
    (email === undefined || email === row.expect.email) && (phone === undefined || phone === row.expect.phone)
  );
}

export function measureMessages(rows: readonly MessageRow[]): Measured {
  const offering = rows.filter(({ expect }) => expect.email !== undefined || expect.phone !== undefined);
  return {
    kind: 'message',
    rows: rows.length,
    figures: {
      'contacts found where offered': share(offering, isContactFound),
      'no wrong contact': share(rows, isNoContactWrong),
      'spam marked': share(
        rows.filter(({ expect }) => expect.spam),
        isSpamRight,
      ),
      'honest, not marked': share(
        rows.filter(({ expect }) => !expect.spam),
        isSpamRight,
      ),
    },
  };
}
