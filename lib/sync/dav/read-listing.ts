const end = /<\/(?:[\w.-]+:)?multistatus\s*>\s*$/;
const reference = /<(?:[\w.-]+:)?href(?:\s[^>]*)?>([^<]*)</g;

/**
 * Gives the last parts of all addresses a PROPFIND answer names, undefined where it is none or was cut
 * short. Ours are plain letters, so it needs no reader of XML, and nothing in it can expand or nest.
 */
export function readListing(xml: string): string[] | undefined {
  if (!end.test(xml)) return undefined;
  return [...xml.matchAll(reference)].flatMap(([, href = '']) => {
    const name = href.trim().split('/').at(-1);
    return name ? decoded(name) : [];
  });
}

/** Servers may write any letter as %xx; what can't be read isn't ours. */
function decoded(name: string): string[] {
  try {
    return [decodeURIComponent(name)];
  } catch {
    return [];
  }
}
