import { deepEqual } from 'node:assert/strict';
import type { Check } from '@/lib/library/types/checks';
import type { Mark } from '@/lib/library/types/marks';
import { makeRandom, type Random, whole } from '@/tools/local-arxiv/papers/random';
import type { LocalArxiv } from '@/tools/local-arxiv/start';
import type { Tables } from './read-rows';
import { waitForRows } from './wait-for-rows';

/** What can be seen of an extension in any browser. */
export type Seen = {
  rows: <Name extends keyof Tables>(table: Name) => Promise<Tables[Name][]>;
  badgeText: () => Promise<string>;
};

/** What the reader was shown as done, and what arXiv was given since the start. */
export type Story = { random: Random; starred: Set<string>; given: string[] };

/** A story whose chances come of `SEED`, or of the clock; it prints which. */
export function newStory(title: string): Story {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  process.stdout.write(`${title}: SEED=${seed}\n`);
  return { random: makeRandom(seed), starred: new Set(), given: [] };
}

/** Gives arXiv one to three new papers that the first query asks for. */
export function givePapers(arxiv: LocalArxiv, { random, given }: Story): void {
  for (let left = whole(random, 1, 3); left > 0; left -= 1) {
    const id = `2611.${80_000 + given.length}`;
    const title = `Paper ${given.length} of many`;
    const abstract = 'Generative materials discovery.';
    const published = arxiv.clock.now() - 60_000;
    arxiv.corpus.add({ id, title, abstract, categories: ['cs.LG'], published });
    given.push(id);
  }
}

/**
 * Waits until everything arXiv was given is here and no check is open. A check that was open goes on by
 * itself; one that was asked for and had not begun is asked for again.
 */
export async function waitForAll(
  { rows }: Seen,
  { given }: Story,
  askAgain: () => Promise<unknown>,
): Promise<void> {
  const hasAll = (marks: Mark[]) => given.every((id) => marks.some((mark) => mark.id === id));
  const isQuiet = (checks: Check[]) => checks.every(({ state }) => !isOpen(state));
  for (let tries = 0; !hasAll(await rows('marks')); tries += 1) {
    if (tries > 0 && isQuiet(await rows('checks'))) await askAgain();
    await waitForRows(() => rows('marks'), hasAll, 8000).catch((error) => {
      if (tries === 8) throw error;
    });
  }
  await waitForRows(() => rows('checks'), isQuiet);
}

function isOpen(state: Check['state']): boolean {
  return state === 'running' || state === 'waiting';
}

/** Expects that nothing is lost, nothing is there twice and the badge counts what is unread. */
export async function expectWhole(seen: Seen, { starred }: Story): Promise<void> {
  const [papers, marks, checks] = await Promise.all([
    seen.rows('papers'),
    seen.rows('marks'),
    seen.rows('checks'),
  ]);
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  deepEqual(idsOf(marks), idsOf(papers));
  const last = checks.reduce((one, other) => (other.started > one.started ? other : one));
  deepEqual(papers.length, last.found);
  const kept = new Set(idsOf(marks.filter((mark) => mark.starred === 1)));
  deepEqual(
    [...starred].filter((id) => !kept.has(id)),
    [],
  );
  const unread = marks.filter((mark) => mark.unread === 1 && mark.muted === 0).length;
  const badge = unread > 0 ? String(unread) : '';
  await waitForRows(
    async () => [await seen.badgeText()],
    ([text]) => text === badge,
  );
}
