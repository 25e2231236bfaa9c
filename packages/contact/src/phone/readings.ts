import { countDigits, MIN_DIGITS, type NumberText } from './readNumber.js';

/** Words before digits that are no telephone number: orders, invoices, codes, papers. */
const OTHER_NUMBER =
  /(?:^|[^\p{L}])(?:order|invoice|account|id|iban|postcode|zip|замовлення|рахунок|паспорт|код|картка|заказ|сч[её]т|инн|іпн|ідентифікатор|bestellung|rechnung|kundennummer|commande|facture|siren|siret|pedido|factura|zamówienie|faktura|nip|regon|pesel|سفارش|فاکتور|کد ?(?:پستی|ملی|رهگیری)?|شناسه)[ .:#№-]{0,3}(?:no|nr|n[º°]|номер|شماره)?[ .:#№-]{0,3}$/iu;
const DATE = /^(?:\d{1,2}[./-]){2}(?:19|20)\d\d$|^(?:19|20)\d\d(?:[./-]\d{1,2}){2}$/;
/** The end of `DE89 3704 …`. */
const IBAN = /(?:^|[^\p{L}])[A-Z]{2}$/u;
/**
 * Office hours (`9-18`), a bracketed number or one digit behind a slash at the end; a list's or a house's number before one that is
 * dialled with its zero or plus.
 */
const LIKELY_APART =
  /[ ]+(?:0?[5-9]|1[0-2])-(?:1[3-9]|2[0-4])$| +\(\d{1,3}$|(?<=\d{4})\/\d$|^[1-9]\d?[.)]?[ ]+(?=\(?0[1-9]|\+)/;
/** What people put before a number: at most a list's number, a house, a clock. */
const MAX_DROPPED = 4;
/** Everything beyond is no number any more. */
const MAX_GROUPS = 14;

/**
 * The texts that a run may have been meant as, the likeliest first: without a tail that is hardly a part; the whole; then what is left without digits that
 * belong to the words around it, without hours, a second number, or the other end of a row (`80/81`). The caller takes
 * the first that is a number; a tail that may belong to the number is never dropped.
 */
export function* readings({ run, before, after }: NumberText): Iterable<string> {
  if (DATE.test(run) || IBAN.test(before)) return;
  const isOther = OTHER_NUMBER.test(before.slice(-40));
  // Plans of open length take nearly any tail: what can hardly be meant as a part goes first, if the rest is a number.
  const bare = run.replace(LIKELY_APART, '');
  if (!isOther && bare !== run) yield bare;
  if (!isOther) yield run;
  const groups = [...run.matchAll(/\+?\(?\d+\)?/g)].slice(0, MAX_GROUPS);
  for (const [first, { index: start }] of groups.entries()) {
    if (countDigits(run.slice(0, start)) > MAX_DROPPED) return;
    const isDialled = first === 0 ? !isOther : /^\+|^\(?[08]/.test(run.slice(start));
    if (!isDialled) continue;
    if (first > 0) yield run.slice(start);
    for (const last of groups.slice(first).reverse()) {
      const end = last.index + last[0].length;
      const rest = run.slice(end);
      if (rest !== '' && isApart(rest, after)) yield run.slice(start, end);
    }
  }
}

function isApart(rest: string, after: string): boolean {
  const digits = countDigits(rest);
  return (
    digits >= MIN_DIGITS ||
    // Hours.
    /^\D*(?:[01]?\d|2[0-4])\D+(?:[01]?\d|2[0-4])$/.test(rest) ||
    // The other end of a row of numbers.
    /^(?:\/\d{1,2}|-\d)$/.test(rest) ||
    // Digits of the word behind: `4 під’їзд`, `9am`.
    (digits <= 2 && /^[ ]?[\p{L}:;]/u.test(after)) ||
    // A list: `2- …`.
    (/^\D*\d\D*$/.test(rest) && /^[ ]?\+?\d/.test(after))
  );
}
