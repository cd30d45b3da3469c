import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { escapeHtml } from '../escape-html';
import type { Digest } from './types';

/**
 * An Atom feed (RFC 4287) of the papers. Each entry's id names the version, so that a reader which
 * knows version 1 shows version 2 as something else.
 */
export function writeAtom({ papers, at, title, id }: Digest): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
${element('id', id)}${element('title', title)}${element('updated', time(at))}${author('arXiv')}${papers.map(entry).join('')}</feed>
`;
}

function entry(paper: Paper): string {
  const address = absUrl(paper.id, paper.version);
  return `<entry>
${element('id', address)}${element('title', paper.title)}${element('updated', time(paper.updated))}${element('published', time(paper.published))}${paper.authors.map(({ name }) => author(name)).join('')}${paper.categories.map(category).join('')}<link rel="alternate" type="text/html" href="${escapeHtml(address)}"/>
${element('summary', paper.abstract)}</entry>
`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>\n`;
}

function author(name: string): string {
  return `<author><name>${escapeHtml(name)}</name></author>\n`;
}

function category(term: string): string {
  return `<category term="${escapeHtml(term)}" scheme="http://arxiv.org/schemas/atom"/>\n`;
}

function time(at: number): string {
  return new Date(at).toISOString();
}
