import { judgeName } from '../src/name/judgeName.js';
import type { Measured } from './Measured.js';
import { share } from './share.js';

/** One row of `name/*.jsonl`. */
export interface NameRow {
  text: string;
  expect: 'real' | 'fake' | 'organisation' | 'position';
  reason?: string;
}

const NOT_A_PERSON = /^(?:organisation|position)/;

/** Whether the check said of the row what is right: nothing of a person, some mark of a fake, the right kind of mark of an organisation. */
export function isNameRight({ text, expect }: NameRow): boolean {
  const { status, reasons } = judgeName(text);
  if (expect === 'real') return status === 'ok';
  if (expect === 'fake') return status !== 'ok';
  return reasons.some((reason) => NOT_A_PERSON.test(reason));
}

export function measureNames(rows: readonly NameRow[]): Measured {
  const of = (...kinds: NameRow['expect'][]) => rows.filter(({ expect }) => kinds.includes(expect));
  return {
    kind: 'name',
    rows: rows.length,
    figures: {
      'real, not refused': share(of('real'), ({ text }) => judgeName(text).status !== 'invalid'),
      'real, not marked': share(of('real'), isNameRight),
      'fakes marked': share(of('fake'), isNameRight),
      'organisations and positions marked': share(of('organisation', 'position'), isNameRight),
    },
  };
}
