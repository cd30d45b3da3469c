import type { Paper } from '@/lib/arxiv/paper';

/** What is wrong with a link template of the reader. */
export type TemplateProblem =
  /** No address at all, or none that begins with https:// or http://. */
  | 'not-an-address'
  /** No `{id}`, `{title}` or `{doi}`: it would lead every paper to the same page. */
  | 'no-paper'
  /** Something in braces that isn't one of `{id}`, `{version}`, `{title}`, `{doi}`, or a lone brace. */
  | 'unknown-placeholder'
  /** A placeholder in the host or a login: a paper would choose where the reader goes. */
  | 'placeholder-in-host'
  /** A user name or a password, which every page opened would be told. */
  | 'login';

const PLACEHOLDER = /\{(id|version|title|doi)\}/g;

/** The first thing wrong with a template such as `https://host/{id}`; undefined where it is fine. */
export function checkTemplate(template: string): TemplateProblem | undefined {
  const text = template.trim();
  const host = /^https?:\/\/([^/?#\\]+)/i.exec(text)?.[1];
  if (host === undefined) return 'not-an-address';
  if (/[{}]/.test(host)) return 'placeholder-in-host';
  if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) return 'unknown-placeholder';
  const url = parsed(text.replace(PLACEHOLDER, 'x'));
  if (url === undefined) return 'not-an-address';
  if (url.username !== '' || url.password !== '') return 'login';
  return /\{(?:id|title|doi)\}/.test(text) ? undefined : 'no-paper';
}

/** A paper's address by a template without problems; undefined if it asks for a DOI there isn't. */
export function fillTemplate(template: string, paper: Paper): string | undefined {
  const [doi] = paper.dois;
  if (checkTemplate(template) !== undefined) return undefined;
  if (doi === undefined && template.includes('{doi}')) return undefined;
  const values: Record<string, string> = {
    id: encodePath(paper.id),
    version: String(paper.version),
    title: encodePiece(paper.title),
    doi: encodePath(doi ?? ''),
  };
  return template.trim().replace(PLACEHOLDER, (whole, name: string) => values[name] ?? whole);
}

/** Any text for any place of an address; half a character, which can't be encoded, becomes `�`. */
export function encodePiece(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** Ids and DOIs keep their slash: `cond-mat%2F0603304` is found nowhere. */
function encodePath(text: string): string {
  return encodePiece(text).replaceAll('%2F', '/');
}

function parsed(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
