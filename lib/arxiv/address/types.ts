/** A query read from an address, with a name to suggest. */
export type AddressQuery = {
  query: string;
  name: string;
  kind: 'search' | 'listing' | 'author' | 'paper';
  /** The base id of a paper's page: its authors and category could be followed too. */
  paperId?: string;
};
