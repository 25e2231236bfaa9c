/** Endings of hosts that people and robots write in a name field; a word before a dot alone is an initial or a title. */
const HOST =
  /(?:^|[^\p{L}\p{N}@.])(?:www\.|[\p{L}\p{N}-]{3,63}\.(?:(?:com|org|net|co|in)\.[a-z]{2}|com|net|org|info|biz|ru|ua|ir|io|xyz|top|shop|store|site|online|click|link|example|test|php|co|me|ly|by|kz|su|pro|club|рф|укр)(?![\p{L}\p{N}]))/u;
const LINK =
  /:\/\/|^https?:|(?:^|\s)(?:t|fb|vk|wa)\.(?:me|com)\/|[\p{L}\p{N}]\.[\p{L}]{2,8}\/[\p{L}\p{N}]|(?:\.\.\/){2}|^[a-z]:\\/u;
const ADDRESS = /[^\s@]@[^\s@]|\S ?[([](?:at|собака)[)\]] ?\S/u;

/** No link and no address comes without one of these. */
const SIGN = /[.@:/\\([]/;

/** A link or an e-mail address where a name belongs. Expects a folded text. */
export function findLink(folded: string): 'spam-link' | 'spam-address' | undefined {
  if (!SIGN.test(folded)) return undefined;
  if (ADDRESS.test(folded)) return 'spam-address';
  return LINK.test(folded) || HOST.test(folded) ? 'spam-link' : undefined;
}
