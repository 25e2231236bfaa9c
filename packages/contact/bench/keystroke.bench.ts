import { checkEmailShape } from '../src/email/index.js';
import { checkEmailSyntax, checkMessage, checkPhoneShape } from '../src/index.js';
import { judgeName } from '../src/name/judgeName.js';
import { judgeOrganisation } from '../src/organisation/judgeOrganisation.js';
import { parsePhone } from '../src/phone/index.js';

/*
 * What a keystroke costs: each synchronous check over every beginning of what people type, as a field asks it.
 *   tsx --conditions=@lodestone/source packages/contact/bench/keystroke.bench.ts
 * Printed, not asserted. Time of the processor, because others may use the machine. The limit is 0.1 ms at four times slowed CPU, so 25 µs here.
 */

const ROUNDS = 50;
/** The quickest counts: what the compiler's threads and other programs take is not the check's. */
const BATCHES = 8;
const WARM_UP = 500;
const LIMIT_US = 25;

const TYPED = {
  email: [
    'olena.lir+shop@gmail.com',
    'reza.karimi@chmail.ir',
    'taras@ukr.ner',
    'anna@a-long-company-name.com.ua',
    'x@пьфшд.сщь',
  ],
  phone: ['067 123 45 67', '+98 912 345 6789', '(050) 765-43-21 дод. 12'],
  name: ['Олена Коваленко-Лір', 'Reza Karimi', 'asdfgh qwerty'],
  organisation: ['ТОВ «Калина та сини»', 'Kalyna Ltd', 'شرکت پارس صنعت'],
  message: [
    'Добрий день! Скільки коштує доставка? Зателефонуйте мені: 067 123 45 67',
    'my mail is olena at kalyna dot ua',
  ],
} as const;

const CHECKS: readonly [string, keyof typeof TYPED, (text: string) => unknown][] = [
  ['checkEmailSyntax', 'email', checkEmailSyntax],
  ['checkEmailShape', 'email', checkEmailShape],
  ['checkPhoneShape', 'phone', checkPhoneShape],
  ['parsePhone', 'phone', (text) => parsePhone(text, { country: 'UA' })],
  ['judgeName', 'name', judgeName],
  ['judgeOrganisation', 'organisation', judgeOrganisation],
  ['checkMessage', 'message', checkMessage],
];

for (const [name, kind, check] of CHECKS) {
  const texts = TYPED[kind].flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));
  for (let round = 0; round < WARM_UP; round++) for (const text of texts) check(text);
  const costsUs = texts.map((text) =>
    Math.min(...Array.from({ length: BATCHES }, () => costUs(check, text))),
  );
  const mean = costsUs.reduce((sum, cost) => sum + cost, 0) / costsUs.length;
  const worst = Math.max(...costsUs);
  console.log(
    `${name.padEnd(20)} mean ${mean.toFixed(1).padStart(6)} µs, dearest keystroke ${worst.toFixed(1).padStart(6)} µs (limit ${LIMIT_US})`,
  );
}

function costUs(check: (text: string) => unknown, text: string): number {
  const startMs = performance.now();
  for (let round = 0; round < ROUNDS; round++) check(text);
  return ((performance.now() - startMs) * 1_000) / ROUNDS;
}
