import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** An entry of a BibTeX file as it stands, its fields in small letters and still in TeX. */
export type BibtexEntry = { type: string; label: string; properties: Record<string, string> };

export type ReadName = {
  literal?: string;
  family?: string;
  given?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
};

/** What citation-js, which shares no code with ours, understands of a BibTeX or RIS file. */
export type ReadItem = {
  type: string;
  title: string;
  author?: ReadName[];
  issued: { 'date-parts': number[][] };
  'container-title'?: string;
  volume?: string;
  page?: string;
  DOI?: string;
  URL?: string;
  abstract?: string;
  keyword?: string;
};

/** Reads a BibTeX or RIS file and says what it means. */
export function readCitations(text: string): ReadItem[] {
  // Left to guess, citation-js takes a RIS file with a BibTeX entry among its words for BibTeX.
  const forceType = text.startsWith('TY  - ') ? '@ris/file' : '@bibtex/text';
  return new Cite(text, { forceType }).data as ReadItem[];
}

/** Reads a BibTeX file's entries without understanding them. */
export function readBibtex(text: string): BibtexEntry[] {
  return plugins.input.chainLink(text) as BibtexEntry[];
}

/** One name as text: "van der Waals, Johannes, Jr."; a lone family name is a group or a word. */
export function nameText(name: ReadName): string {
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  return [name.literal ?? family, name.given, name.suffix].filter(Boolean).join(', ');
}
