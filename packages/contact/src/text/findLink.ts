const LINK =
  /https?:\/\/|\bwww\.|\b[\p{L}\p{N}-]{2,63}\.(?:com|net|org|info|biz|ru|ua|ir|io|xyz|top|shop|site|online|click|link)\b/iu;
const ADDRESS = /[^\s@]@[^\s@.]{1,63}\./;

/** A link or an e-mail address where a name belongs. */
export function findLink(text: string): 'spam-link' | 'spam-address' | undefined {
  if (ADDRESS.test(text)) return 'spam-address';
  return LINK.test(text) ? 'spam-link' : undefined;
}
