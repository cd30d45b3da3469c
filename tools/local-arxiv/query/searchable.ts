/** What a query can ask of a paper's version; times are epoch milliseconds. */
export type Searchable = {
  id: string;
  version: number;
  title: string;
  abstract: string;
  authors: readonly { name: string }[];
  categories: readonly string[];
  published: number;
  comment?: string;
  journalRef?: string;
  dois: readonly string[];
};
