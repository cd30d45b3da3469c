import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { readBody } from './body';
import { FAULT_KINDS } from './faults';
import type { LocalArxiv } from './start';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const FaultForm = v.strictObject({
  kind: v.picklist(FAULT_KINDS),
  feed: v.optional(v.string()),
  start: v.optional(count),
  page: v.optional(count),
  query: v.optional(v.string()),
  times: v.optional(count),
  retryAfter: v.optional(v.union([v.number(), v.string()])),
  delayMs: v.optional(count),
  entries: v.optional(count),
  entry: v.optional(count),
  lacks: v.optional(v.picklist(['id', 'title'])),
  megabytes: v.optional(count),
  asOf: v.optional(v.number()),
  status: v.optional(v.picklist([301, 307])),
});

const ClockForm = v.union([
  v.strictObject({ set: v.union([v.number(), v.pipe(v.string(), v.isoTimestamp())]) }),
  v.strictObject({ advance: v.number() }),
]);

const FaultsForm = v.union([FaultForm, v.strictObject({ clear: v.literal(true) })]);
const ReplayForm = v.strictObject({ run: count });

function setClock({ clock }: LocalArxiv, form: v.InferOutput<typeof ClockForm>): void {
  if ('advance' in form) clock.advance(form.advance);
  else clock.set(new Date(form.set).getTime());
}

function state(arxiv: LocalArxiv): unknown {
  return {
    http: `http://127.0.0.1:${arxiv.port}`,
    https: `https://127.0.0.1:${arxiv.tlsPort}`,
    spki: arxiv.spki,
    clock: new Date(arxiv.clock.now()).toISOString(),
    papers: arxiv.corpus.count(),
    faults: arxiv.faults.list(),
    ...(arxiv.replay && { runs: arxiv.replay.runs }),
  };
}

/** Does what a control request asks for and gives what to answer; undefined for unknown ones. */
function act(arxiv: LocalArxiv, action: string, body: unknown): unknown {
  if (action === 'GET /control') return state(arxiv);
  if (action === 'GET /control/stats') return arxiv.stats();
  if (action === 'GET /control/requests') return [...arxiv.requests, ...arxiv.feedRequests];
  if (action === 'POST /control/stats') arxiv.resetStats();
  else if (action === 'POST /control/clock') setClock(arxiv, v.parse(ClockForm, body));
  else if (action === 'POST /control/faults') {
    const form = v.parse(FaultsForm, body);
    if ('clear' in form) arxiv.faults.clear();
    else arxiv.faults.add(form);
  } else if (action === 'POST /control/replay' && arxiv.replay) {
    arxiv.replay.show(v.parse(ReplayForm, body).run);
  } else return undefined;
  return state(arxiv);
}

function answer(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** Serves `/control/…`: the same switches as the program's, for people with curl. */
export async function control(
  arxiv: LocalArxiv,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/\/$/, '');
  const body = await readBody(request);
  try {
    const value = act(arxiv, `${request.method} ${path}`, JSON.parse(body || '{}') as unknown);
    answer(response, value === undefined ? 404 : 200, value ?? { error: 'unknown' });
  } catch (error) {
    answer(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}
