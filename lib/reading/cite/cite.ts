import type { Paper } from '@/lib/arxiv/paper';
import { writeBibtex } from './bibtex';
import { writeCsl } from './csl';
import { writeCsv } from './csv';
import { writeJson } from './json';
import { writeMarkdown, writeRichHtml, writeRichText } from './links';
import { writePlain } from './plain';
import { writeRis } from './ris';
import type { Citation, Format } from './types';

/** The formats `cite` knows, in the order in which to offer them. */
export const citeFormats = [
  'bibtex',
  'ris',
  'csl',
  'plain',
  'markdown',
  'rich',
  'csv',
  'json',
] as const;

export type CiteFormat = (typeof citeFormats)[number];

const formats: Record<CiteFormat, Format> = {
  bibtex: { mime: 'application/x-bibtex', extension: 'bib', write: writeBibtex },
  ris: { mime: 'application/x-research-info-systems', extension: 'ris', write: writeRis },
  csl: { mime: 'application/vnd.citationstyles.csl+json', extension: 'json', write: writeCsl },
  plain: { mime: 'text/plain', extension: 'txt', write: writePlain },
  markdown: { mime: 'text/markdown', extension: 'md', write: writeMarkdown },
  rich: { mime: 'text/plain', extension: 'txt', write: writeRichText },
  csv: { mime: 'text/csv', extension: 'csv', write: writeCsv },
  json: { mime: 'application/json', extension: 'json', write: writeJson },
};

/** The papers in this format, UTF-8, in the order given; links are made of ids, never read. */
export function cite(format: CiteFormat, papers: readonly Paper[]): Citation {
  const { mime, extension, write } = formats[format];
  const text = write(papers);
  return format === 'rich'
    ? { text, html: writeRichHtml(papers), mime, extension }
    : { text, mime, extension };
}
