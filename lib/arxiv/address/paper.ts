import type { AddressQuery } from './types';

const modern = /^\d{4}\.\d{4,5}$/;
const old = /^([a-z-]+)(?:\.[A-Z]{2})?\/(\d{7})$/;

/** The base id of an id as addresses write it, with version, class or file ending. */
function paperIdOf(path: string): string | undefined {
  const id = decodeURIComponent(path)
    .replace(/\.(?:pdf|ps|gz)$/i, '')
    .replace(/v\d+$/, '');
  if (modern.test(id)) return id;
  const [, archive, number] = old.exec(id) ?? [];
  return archive ? `${archive}/${number}` : undefined;
}

/** A page or file of one paper. */
export function paperQuery(path: string): AddressQuery | undefined {
  const id = paperIdOf(path);
  return id ? { query: `id:${id}`, name: id, kind: 'paper', paperId: id } : undefined;
}
