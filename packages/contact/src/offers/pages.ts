/*
 * A page has neither use nor bytes for doubts about offers: nobody is stopped by one, and the server finds them.
 */
export const isOffer = (_text: string): boolean => false;
export const isSpam = (_text: string): boolean => false;
