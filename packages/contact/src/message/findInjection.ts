/** Attempts at what stores, shows or runs a message, beside those that no name has either. Gaps are bounded: linear. */
const INJECTION =
  /<(?:meta|style|link|form|base|video|audio|details)\b[^<>]{0,200}(?:\/\/|\bon[a-z]{3,20}\s?=|refresh)|<style>\s?@import|%3c\/?(?:script|img|svg|iframe)|<!--#(?:exec|include)|\(\)\s?\{\s?:;|\beval\(atob|\bor\s+(['"]?)(\w)\1\s?=\s?\1\2(?!\w)|\bselect\s[^;]{1,60}\sfrom\s+(?:\w{0,20}(?:user|admin|passw)|information_schema)|\bwaitfor\s+delay\b|\bsleep\(\d{1,3}\)\s?[#;-]|[|;]\s?(?:whoami|cat \/etc)/i;

/** Whether a message carries an attack rather than a question. */
export function findInjection(text: string): 'markup-injection' | undefined {
  return INJECTION.test(text) ? 'markup-injection' : undefined;
}
