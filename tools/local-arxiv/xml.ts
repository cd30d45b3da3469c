/** Escapes text for XML as arXiv does: only `&`, `<`, `>`, and quotes in attributes. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Escapes text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}

/** A moment as arXiv writes it: UTC, whole seconds. */
export function writeTime(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Declaration and root of every answer. */
export const FEED_OPEN = `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
`;

/** End of every answer. */
export const FEED_CLOSE = '</feed>\n';

/** The three counters of a feed. */
export function writeCounters(perPage: number, total: number, start: number): string {
  return `  <opensearch:itemsPerPage>${perPage}</opensearch:itemsPerPage>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>
`;
}
