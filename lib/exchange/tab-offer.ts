import { fromAddress } from '@/lib/arxiv/address/from-address';
import { offerHash, packHash } from './follow-hash';

/** What the address of a tab has to offer, and the fragment with which the options show it. */
export type TabOffer =
  | { kind: 'pack'; hash: string }
  | { kind: 'search' | 'listing' | 'author' | 'paper'; name: string; query: string; hash: string };

/** What can be followed on the page of this address; undefined for every page but arXiv's. */
export function tabOffer(address: string): TabOffer | undefined {
  if (!URL.canParse(address)) return undefined;
  const isArxiv = /^(?:www\.)?arxiv\.org$/.test(new URL(address).hostname);
  const pack = isArxiv ? packHash(address) : undefined;
  if (pack !== undefined) return { kind: 'pack', hash: pack };
  const read = fromAddress(address);
  if (!read) return undefined;
  const { kind, name, query } = read;
  return { kind, name, query, hash: offerHash(address) };
}
