/** A paper's id as arXiv writes it, taken apart: `{ id: '2602.01710', version: 1 }`. */
export type PaperId = { id: string; version?: number };

const PREFIX = /^(?:arxiv:\s*|(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)/i;
const URL_REST = /(?:\.pdf)?\/?(?:[?#].*)?$/i;
// No paper has ten thousand versions, and after such a one no true revision would be seen.
const VERSIONED = /^(.*?)(?:v([1-9]\d{0,3}))?$/;

// https://info.arxiv.org/help/arxiv_identifier.html
const NEW_ID = /^(\d\d)(\d\d)\.(\d{4,5})$/;
const OLD_ID = /^(?!(?:abs|pdf|html)\b)([a-z]+(?:-[a-z]+)?)(?:\.[A-Za-z-]+)?\/(\d\d)(\d\d)(\d{3})$/;

/** The base id and version in an id, `arXiv:` reference or arxiv.org address; undefined if none. */
export function parseId(text: string): PaperId | undefined {
  const trimmed = text.trim();
  const prefix = PREFIX.exec(trimmed)?.[0] ?? '';
  const rest = trimmed.slice(prefix.length);
  const bare = prefix.includes('/') ? rest.replace(URL_REST, '') : rest;
  const [, written = '', version] = VERSIONED.exec(bare) ?? [];
  const id = newId(written) ?? oldId(written);
  if (id === undefined) return undefined;
  return version === undefined ? { id } : { id, version: Number(version) };
}

/** The base ids of papers that a text names, each once, in order: ids, references or addresses. */
export function idsIn(text: string): string[] {
  // A reference may be parted from its number by a blank, so each stands for itself.
  const words = text.split(/[\s,;()[\]{}<>"“”'‘’]+/);
  const ids = words.flatMap((word) => parseId(word.replace(/[.:!?]+$/, ''))?.id ?? []);
  return [...new Set(ids)];
}

function newId(text: string): string | undefined {
  const [, year = '', month = '', number = ''] = NEW_ID.exec(text) ?? [];
  if (!isMonth(month) || `${year}${month}` < '0704') return undefined;
  return number.length === (year < '15' ? 4 : 5) ? text : undefined;
}

/** Old ids are kept without subject class, as arXiv itself does in its answers. */
function oldId(text: string): string | undefined {
  const [, archive, year = '', month = '', number] = OLD_ID.exec(text) ?? [];
  if (!isMonth(month) || (year > '07' && year < '91')) return undefined;
  return `${archive}/${year}${month}${number}`;
}

function isMonth(digits: string): boolean {
  return digits >= '01' && digits <= '12';
}
