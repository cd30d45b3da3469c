// https://info.arxiv.org/help/arxiv_identifier.html
const written =
  /^(?:(?:https?:\/\/)?(?:[a-z]+\.)?arxiv\.org\/[a-z-]+\/|(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:)?10\.48550\/arxiv\.|arxiv:\s*|id:)?(\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z-]+)?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?(?:[?#].*)?$/i;

/**
 * The base id in an id, `arXiv:` reference, address or DOI of arXiv, without version and subject
 * class; undefined where there is none.
 */
export function readId(text: string): string | undefined {
  return written.exec(text)?.[1]?.replace(/\.[a-z-]+\//i, '/');
}
