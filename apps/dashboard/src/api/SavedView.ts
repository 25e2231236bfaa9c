/** A list of leads under a name: `query` is that of the list's address. */
export interface SavedView {
  id: string;
  name: string;
  query: string;
}
