import { foldWidth } from '../fold/fold.js';

/** No script comes without one of these. */
const SIGN = /[<(:=\\.]/;
const SCRIPT =
  /<\s?\/?(?:script|iframe|svg|img|object|embed)\b|javascript:|\bon[a-z]{3,20}\s?=|\\u003cscript|\b(?:alert|prompt)\([^\s…)]|document\.cookie|window\.location|<body on|<!doctype|<!entity/i;

/** Whether a text would run in a page that shows it without care: no person's name, and no message, does. Linear in the length. */
export function hasScript(text: string): boolean {
  const plain = foldWidth(text);
  return SIGN.test(plain) && SCRIPT.test(plain);
}
