import type { Paper } from '@/lib/arxiv/paper';
import { stamp, utcDate } from './stamp';
import type { Digest } from './types';

// Where CommonMark begins HTML; "<location, rotation>" or "p<0.05" is no tag and stays.
// https://spec.commonmark.org/0.31.2/#raw-html
const TAG = /<(?=[!?]|\/?[a-z][a-z0-9-]*(?:[\s/>]|$))/gi;
// Which would be read as the sign it names; abstracts do have "R&D;".
const ENTITY = /&(?=(?:#\d+|#x[\da-f]+|lt|gt|amp|quot|apos|nbsp);)/gi;

/**
 * The list as the daily bot writes it, byte for byte: dates of papers in UTC, paragraphs as arXiv
 * writes them (a line end and two blanks), "..." after every summary. Only HTML in arXiv's texts
 * is written differently, so that it stays text.
 */
export function writeMarkdown({ papers, at, timeZone }: Digest): string {
  const head = `## New Papers (${papers.length})\n\n*Last updated: ${stamp(at, timeZone)}*\n\n`;
  return head + papers.map(entry).join('');
}

function entry(paper: Paper, index: number): string {
  const id = `${paper.id}v${paper.version}`;
  const link = `http://arxiv.org/abs/${id}`;
  const authors = paper.authors.map(({ name }) => name).join(', ');
  const lines = [
    `### ${index + 1}. ${onlyText(paper.title)}`,
    `**Authors:** ${onlyText(authors)}`,
    `**Published:** ${utcDate(paper.published)}`,
    `**Category:** ${onlyText(paper.primaryCategory)}`,
    `**ID:** ${id}`,
    `**Link:** [${link}](${link})`,
    `**Summary:** ${onlyText(paper.abstract).replaceAll('\n\n', '\n  ')}...`,
    '---',
  ];
  return lines.map((line) => `${line}\n\n`).join('');
}

function onlyText(text: string): string {
  return text.replace(ENTITY, '&amp;').replace(TAG, '&lt;');
}
