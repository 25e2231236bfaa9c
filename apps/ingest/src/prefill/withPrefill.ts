/** Of the query, as the page looks for it. */
const PARAMETER = 'lodestone_lead';

/** Puts the token of a lead into the address of a page, with nothing else of it changed. */
export function withPrefill(link: string, token: string): string {
  const url = new URL(link);
  url.search += `${url.search ? '&' : '?'}${PARAMETER}=${token}`;
  return url.href;
}
