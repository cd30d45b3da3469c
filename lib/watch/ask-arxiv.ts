import type { DailyFeed } from '@/lib/arxiv/daily-feed/types';
import { ArxivError } from '@/lib/arxiv/errors';
import type { Feed } from '@/lib/arxiv/paper';
import { noteOutcome, noteRequest } from '@/lib/library/requests';
import type { Decision, RequestRow } from '@/lib/library/types/requests';
import type { WatchPorts } from './ports';
import { codeOf } from './trouble';

/** What it takes to ask. */
export type Asking = Pick<WatchPorts, 'db' | 'client' | 'now'>;

/** What a request is for, as it is noted. */
export type Purpose = Pick<RequestRow, 'kind' | 'queryId' | 'category'>;

/** arXiv's answer, and the number under which the request was noted, if it could be. */
export type Asked = { feed: Feed; request?: number };

/**
 * Asks arXiv when it is our turn and notes the request, also one that failed. Rejects as the client
 * does; a note that can't be written is no reason to lose an answer.
 */
export async function askArxiv(ports: Asking, purpose: Purpose, url: string): Promise<Asked> {
  const { answer, request } = await noted(
    ports,
    purpose,
    () => ports.client.fetchFeed(url),
    ({ papers, unreadable, total }) => ({ entries: papers.length + unreadable, total }),
  );
  return { feed: answer, request };
}

/** Asks for the daily feed of a category, likewise. */
export async function askDaily(
  ports: Asking,
  category: string,
): Promise<{ daily: DailyFeed; request?: number }> {
  const { answer, request } = await noted(
    ports,
    { kind: 'feed', category },
    () => ports.client.fetchDaily(category),
    ({ items, unreadable }) => ({ entries: items.length + unreadable }),
  );
  return { daily: answer, request };
}

async function noted<Answer>(
  ports: Asking,
  purpose: Purpose,
  ask: () => Promise<Answer>,
  counts: (answer: Answer) => Pick<RequestRow, 'entries' | 'total'>,
): Promise<{ answer: Answer; request?: number }> {
  const at = ports.now();
  const note = (outcome: Partial<RequestRow>) =>
    noteRequest(ports.db, { ...purpose, at, ms: ports.now() - at, ...outcome }).catch(
      () => undefined,
    );
  try {
    const answer = await ask();
    return { answer, request: await note({ status: 200, ...counts(answer) }) };
  } catch (error) {
    const status = error instanceof ArxivError ? error.status : undefined;
    await note({ code: codeOf(error), status });
    throw error;
  }
}

/** Notes what was made of an answer. */
export function decide(ports: Noting, asked: Noted, decision: Decision): Promise<void> {
  return note(ports, asked, { decision });
}

/** Notes that an answer which came was not believed, and why. */
export function distrust(ports: Noting, asked: Noted, error: unknown): Promise<void> {
  return note(ports, asked, { code: codeOf(error) });
}

type Noting = Pick<WatchPorts, 'db'>;
type Noted = Pick<Asked, 'request'>;

async function note(
  { db }: Noting,
  { request }: Noted,
  outcome: Pick<RequestRow, 'decision' | 'code'>,
): Promise<void> {
  if (request !== undefined) await noteOutcome(db, request, outcome).catch(() => undefined);
}
