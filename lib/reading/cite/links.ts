import type { Paper } from '@/lib/arxiv/paper';
import { absUrl } from '@/lib/arxiv/paper-urls';
import { escapeHtml } from '../escape-html';
import { mapMaths } from './maths';

// An `&` begins an entity, or is only itself.
const SIGNS = /[\\`*_[\]<>~#|]|&(?=#x?[\da-f]+;|[a-z][a-z\d]*;)/gi;

/** Markdown links, `[Title](https://arxiv.org/abs/ID)`: a list if there are several. */
export function writeMarkdown(papers: readonly Paper[]): string {
  const links = papers.map(({ id, title }) => `[${escapeMarkdown(title)}](${absUrl(id)})`);
  return links.length === 1 ? links.join('') : links.map((link) => `- ${link}\n`).join('');
}

/** Links for pages and letters, one paragraph a paper. */
export function writeRichHtml(papers: readonly Paper[]): string {
  return papers
    .map(({ id, title }) => `<p><a href="${escapeHtml(absUrl(id))}">${escapeHtml(title)}</a></p>`)
    .join('');
}

/** The same where only text goes: title and address, one line a paper. */
export function writeRichText(papers: readonly Paper[]): string {
  return papers.map(({ id, title }) => `${title} ${absUrl(id)}`).join('\n');
}

/** Maths stays as it is, since editors that show it read what stands between dollars. */
function escapeMarkdown(text: string): string {
  return mapMaths(text, bracketsOnly, (words) => words.replace(SIGNS, '\\$&'));
}

/** A lone bracket would end the link's words. */
function bracketsOnly(maths: string): string {
  return maths.replace(/[[\]]/g, (sign) => (sign === '[' ? '\\lbrack ' : '\\rbrack '));
}
