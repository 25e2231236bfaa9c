import { checkEmail } from '../src/email/checkEmail.js';
import type { EmailCheck } from '../src/email/EmailCheck.js';
import type { Figure, Measured } from './Measured.js';

/** One row of `email/*.jsonl`. */
export interface EmailRow {
  text: string;
  expect: 'correct' | 'noise' | 'typo' | 'broken' | 'disposable' | 'role';
  value?: string;
  suggestion?: string;
  reason?: string;
  mailbox?: 'free' | 'company';
}

/** What the class of a broken row may be called; several may hold at once. */
const CLASSES: Readonly<Record<string, RegExp>> = {
  'missing-at': /missing-at|empty/,
  'two-at': /two-at/,
  space: /space/,
  comma: /comma|domain/,
  'trailing-dot': /dots|tld|domain/,
  dots: /dots/,
  quotes: /quotes|space|local/,
  empty: /empty|missing-at/,
  'too-long': /too-long/,
  'bad-domain': /domain|dots|tld|local/,
  'missing-tld': /tld/,
  local: /local|space/,
};

interface Judged {
  row: EmailRow;
  check: EmailCheck;
}

/** Whether a row came out as its label says. */
export function isEmailRight({ row, check }: Judged): boolean {
  switch (row.expect) {
    case 'correct':
      return check.status === 'ok' && check.suggestion === undefined;
    case 'noise':
      return check.status === 'ok' && check.value === row.value;
    case 'typo':
      return check.suggestion === row.suggestion;
    case 'broken':
      return check.status === 'invalid' && (CLASSES[row.reason ?? '']?.test(String(check.reasons)) ?? true);
    case 'disposable':
      return check.reasons.includes('disposable-domain');
    case 'role':
      return check.reasons.includes('role-mailbox');
  }
}

/** Every row judged by `checkEmail`, with the lists of the server or those that are given. */
export async function judgeEmails(
  rows: readonly EmailRow[],
  isThrowaway?: (domain: string) => boolean,
): Promise<Judged[]> {
  return Promise.all(rows.map(async (row) => ({ row, check: await checkEmail(row.text, { isThrowaway }) })));
}

export async function measureEmails(
  rows: readonly EmailRow[],
  isThrowaway?: (domain: string) => boolean,
): Promise<Measured> {
  const judged = await judgeEmails(rows, isThrowaway);
  const share = (of: readonly Judged[], isRight: (one: Judged) => boolean): Figure => ({
    right: of.filter(isRight).length,
    of: of.length,
  });
  const group = (...kinds: EmailRow['expect'][]) => judged.filter(({ row }) => kinds.includes(row.expect));
  const marked = (reason: string) =>
    judged.filter(({ check }) => check.reasons.some((one) => one === reason));
  // A good address that a slip of a provider would suggest for is a slip's row gone wrong, not another kind's.
  const offered = judged.filter(
    ({ check, row }) => check.suggestion !== undefined && row.expect !== 'broken',
  );
  return {
    kind: 'email',
    rows: rows.length,
    figures: {
      'correct, not refused': share(group('correct'), ({ check }) => check.status !== 'invalid'),
      'correct, no warning and no suggestion': share(group('correct'), isEmailRight),
      'noise repaired': share(group('noise'), isEmailRight),
      'typo recall': share(group('typo'), isEmailRight),
      'typo precision': share(offered, isEmailRight),
      'broken, invalid': share(group('broken'), ({ check }) => check.status === 'invalid'),
      'broken, right class': share(group('broken'), isEmailRight),
      'disposable recall': share(group('disposable'), isEmailRight),
      'disposable precision': share(marked('disposable-domain'), ({ row }) => row.expect === 'disposable'),
      'role recall': share(group('role'), isEmailRight),
      'role precision': share(
        marked('role-mailbox'),
        ({ row }) => row.expect === 'role' || row.expect === 'disposable',
      ),
      'free or company': share(
        judged.filter(({ row }) => row.mailbox !== undefined),
        ({ row, check }) => check.mailbox === row.mailbox,
      ),
    },
  };
}
