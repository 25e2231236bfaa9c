import { findMarkupInProse } from '../text/findMarkup.js';
import { findInjection } from './findInjection.js';

/** A tag that runs nothing by itself and leads nowhere else. */
const PLAIN_TAG =
  /<(?![^<>]*(?:\son[a-z]+\s?=|javascript:|href\s?=\s?["']?\s?(?:https?:)?\/\/))[^<>]{1,300}>/giu;
/** How people ask or complain. */
const ASKING =
  /[?؟？]|(?<!\p{L})(?:not|no|where|how|why|what|error|fails?|paste\p{L}*|insert\p{L}*|не|нема|нет|як|как|де|где|чи|помилк\p{L}+|ошибк\p{L}+|вставил\p{L}*|вставля\p{L}*|نمی\p{L}*|خطا|چرا|کجا|nicht|wo|wie|pas|comment|no funciona|nie|nerede|come|onde)(?!\p{L})|n['’]t(?!\p{L})/iu;
/** What stands around a pasted line is a sentence. */
const LEAST_WORDS = 4;

/** Whether a message shows code to ask about it, as those who put our own tag into a page do: prose around tags that run nothing by themselves. Linear in the length. */
export function asksAboutCode(text: string): boolean {
  const prose = text.replace(PLAIN_TAG, ' ');
  const words = prose.match(/\p{L}{2,}/gu)?.length ?? 0;
  return (
    words >= LEAST_WORDS &&
    ASKING.test(prose) &&
    (findMarkupInProse(prose) ?? findInjection(prose)) === undefined
  );
}
