const pack = /#arxiv-daily=[\w-]+/;

/** The pack in an address or text as a fragment, `#arxiv-daily=…`, if there is one. */
export function packHash(text: string): string | undefined {
  return pack.exec(text)?.[0];
}

/** The fragment with which the options offer what an address holds: its pack, or to follow it. */
export function offerHash(address: string): string {
  return packHash(address) ?? `#follow=${encodeURIComponent(address)}`;
}

/** The address that such a fragment offers to follow. */
export function followedAddress(hash: string): string | undefined {
  const [, encoded] = /^#follow=(.+)$/.exec(hash) ?? [];
  try {
    return encoded && decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** The fragment with which the options offer to follow an author, by arXiv's search for the name. */
export function authorHash(name: string): string {
  const search = new URLSearchParams({ searchtype: 'author', query: name });
  return offerHash(`https://arxiv.org/search/?${search}`);
}
