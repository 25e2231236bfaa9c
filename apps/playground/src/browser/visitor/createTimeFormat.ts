/**
 * Writes a moment with its seconds, in the calendar and digits of the language. Day and time are joined here: what ICU puts
 * between them in Persian is a Latin comma (seen in Node 24 and Chromium 156, 2026-11-23).
 */
export function createTimeFormat(locale: string): (atMs: number) => string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const comma = locale.startsWith('fa') ? '،' : ',';
  return (atMs) => `${day.format(atMs)}${comma} ${time.format(atMs)}`;
}
