/** A text in one language, or by locale: the visitor's locale, else its language, else `en`, else the first. */
export type LocalText = string | Record<string, string>;
