/** The longest file or text that is read at all, in characters. */
export const longestText = 8 * 1024 * 1024;

/** The most queries one file may bring; a reader could not look through more. */
export const mostQueries = 200;

/** The most entries of a list of known papers: they come in by one action that can be taken back. */
export const mostKnown = 200_000;

/** The longest query text and name. arXiv's server takes addresses of some 8,000 characters. */
export const longestQuery = 8_000;
export const longestName = 300;
