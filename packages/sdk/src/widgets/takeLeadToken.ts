/** Of the query: the token of a lead, in the link of a letter. */
const PARAMETER = 'lodestone_lead=';

/**
 * Takes the token out of the page's address, and gives it. All else of the address, the state and the length of the history
 * stay as they are. Never throws.
 */
export function takeLeadToken({
  location,
  history,
}: Pick<Window, 'location' | 'history'>): string | undefined {
  const { search, href } = location;
  const params = search.slice(1).split('&');
  const kept = params.filter((param) => !param.startsWith(PARAMETER));
  const found = params.find((param) => param.startsWith(PARAMETER));
  if (!found) return undefined;
  try {
    // A path holds no question mark: the first one begins the query.
    const clean = href.replace(search, () => (kept.length > 0 ? `?${kept.join('&')}` : ''));
    history.replaceState(history.state, '', clean);
  } catch {
    // A page without an address of its own, as in a frame of text: there is none to clean.
  }
  return found.slice(PARAMETER.length);
}
