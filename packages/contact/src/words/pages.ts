/*
 * The words that a page has bytes for: the product's three languages and Russian, and the commonest of others. What a page
 * overlooks the server finds; both are measured. The meaning of each is told in `servers.ts`.
 */
export { listsOf, listsOfWord } from './listsOfPage.js';

export const ORGANISATION_PARTS = /公司|[银銀]行|大学|学校|병원|은행/u;

export const PHONE_WORDS =
  /тел|\btel|phone|mob|номер|number|дзвон|звон|наб[еи]р|call|ring|reach|whats?app|viber|تماس|موبایل|شماره من|تلفن|@/giu;

export const OTHER_NUMBERS =
  /(?:order|замовл|заказ|invoice|рахун|сч[её]т|card|карт|کارت|iban|شبا|єдрпоу|іпн|инн|code|код|کد|артикул|посил|дог[оі]в|account|سفارش)\p{L}{0,6}[\s:#№.-]{0,3}(?:number|no\.?|номер)?/giu;

export const PROPRIETOR_BEFORE =
  /^(?:фоп|спд(?:[ -]?фо)?|фізична особа ?-? ?підприємець|ип|fop|sole (?:proprietor|trader))[\s.,:«"']+\p{L}/u;
export const PROPRIETOR_BEHIND = /\p{L}[\s.,(-]+(?:фоп|sole (?:proprietor|trader))\)?$/u;

export const ADDRESS_FORMS =
  /^(?:خانم|آقای|пан|пані|госпожа|господин|mr\.?|mrs\.?|ms\.?|frau|herr|madame|señora?)\s+\p{L}/u;

export const KEY_STARTS =
  /^(?:asdf?|sdf|qwer?t?[yz]?|qaz|zxc|dfg|fgh|hjk|jkl|йцук?|фів?а?|фыва?|ывап?|вапр|олд|ячс|ضصث?ق?|شسی?ب?)+$/;

export const KEYBOARDS =
  'йцукенгшщзхъ фывапролджэ ячсмитьбю,ضصثقفغعهخحجچ شسیبلاتنمکگ ظطزرذدپو,ضصثقفغعهخحجد شسیبلاتنمکط ئءؤرىةوزظ';

export const KNOWS_NAMES: boolean = false;
