export const digestStart = '<!-- ARXIV_PAPERS_START -->';
export const digestEnd = '<!-- ARXIV_PAPERS_END -->';

/** Why a text can't take a digest: a marker is missing or there more than once, or the end is first. */
type MarkerProblem = 'no-markers' | 'no-start' | 'no-end' | 'several' | 'reversed';

export type Placed = { text: string } | { problem: MarkerProblem };

/**
 * Puts a Markdown digest between the markers of a README, with the line ends of the text. Outside of
 * the markers nothing changes; with a problem nothing changes at all.
 */
export function placeDigest(readme: string, markdown: string): Placed {
  const problem = problemOf(readme);
  if (problem !== undefined) return { problem };
  const before = readme.slice(0, readme.indexOf(digestStart) + digestStart.length);
  const after = readme.slice(readme.indexOf(digestEnd));
  const lineEnd = /\r?\n/.exec(readme)?.[0] ?? '\n';
  const inside = `\n\n${markdown}\n`.replaceAll('\n', lineEnd);
  return { text: before + inside + after };
}

function problemOf(readme: string): MarkerProblem | undefined {
  const starts = readme.split(digestStart).length - 1;
  const ends = readme.split(digestEnd).length - 1;
  if (starts === 0 && ends === 0) return 'no-markers';
  if (starts > 1 || ends > 1) return 'several';
  if (starts === 0) return 'no-start';
  if (ends === 0) return 'no-end';
  return readme.indexOf(digestStart) > readme.indexOf(digestEnd) ? 'reversed' : undefined;
}

/** What stands between the markers of a README that takes a digest. */
export function standingDigest(readme: string): string {
  const start = readme.indexOf(digestStart) + digestStart.length;
  return readme.slice(start, readme.indexOf(digestEnd)).trim();
}
