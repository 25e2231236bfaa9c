/**
 * `Content-Disposition` of a file that is to be saved under a name in any script (RFC 6266 §4.3): `filename*` for all
 * browsers of today, a name in ASCII for the others. What no file system takes is left out of both.
 */
export function contentDisposition(fileName: string): string {
  const name = [...fileName.toWellFormed()].filter((letter) => !FORBIDDEN.test(letter)).join('') || 'file';
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/g, '_')
    .replace(/[%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encode(name)}`;
}

/** Control characters, marks that turn the direction of a text, and what separates folders or ends a quoted string. */
const FORBIDDEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069/\\"]/u;

/** RFC 8187 §3.2.1: `attr-char` is narrower than what `encodeURIComponent` leaves. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
