import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type Certificate, makeCertificate } from './certificate';
import { type Clock, makeClock } from './clock';
import { control } from './control';
import { type Corpus, makeCorpus } from './corpus';
import { type Fault, type Faults, makeFaults } from './faults';
import { makeLog, type RequestRecord, type Stats } from './log';
import { generate } from './papers/generate';
import type { VersionInput } from './papers/version';
import { readReplayFolder } from './replay';
import { makeSearch } from './search';
import { type Service, serve } from './server';

export type LocalArxivOptions = {
  /** Plain http; 0 takes any. */
  port?: number;
  /** Generated papers, 2000 unless said; none in a replay. */
  papers?: number;
  seed?: number;
  /** Folder of recorded days. */
  replay?: string;
  /** Where the clock starts, epoch milliseconds. */
  now?: number;
  /** One for its names; without it a new one. */
  certificate?: Certificate;
};

/** A stand-in for export.arxiv.org and rss.arxiv.org on this computer. */
export type LocalArxiv = {
  /** http on 127.0.0.1: `/api/query`, `/rss/…`, `/atom/…` and `/control`. */
  port: number;
  /** https for export.arxiv.org and rss.arxiv.org. */
  tlsPort: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`. */
  spki: string;
  /** The self-signed certificate, PEM. */
  certificate: string;
  clock: Clock;
  corpus: {
    add(...papers: VersionInput[]): void;
    remove(id: string): void;
    clear(): void;
    count(): number;
  };
  replay?: { runs: number; show(run: number): void };
  faults: Pick<Faults, 'clear' | 'list'> & { add(fault: Fault): void };
  /** To the query interface. */
  requests: readonly RequestRecord[];
  /** For daily feeds; `params.feed` is what was asked for. */
  feedRequests: readonly RequestRecord[];
  /** Of all of them. */
  stats(): Stats;
  resetStats(): void;
  close(): Promise<void>;
};

/** Makes a certificate for the names of arXiv. */
export function makeArxivCertificate(): Certificate {
  return makeCertificate(['export.arxiv.org', 'rss.arxiv.org', 'localhost'], Date.now());
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

type World = { clock: Clock; corpus: Corpus; foundUntil(): number; replay?: LocalArxiv['replay'] };

function makeGeneratedWorld({
  papers = 2000,
  seed = 1,
  now = Date.now(),
}: LocalArxivOptions): World {
  const clock = makeClock(now, () => performance.now());
  const corpus = makeCorpus(generate({ papers, seed, now }));
  corpus.vocabularyFor(corpus.shelfAt(now).documents);
  return { clock, corpus, foundUntil: clock.now };
}

function makeReplayWorld(folder: string): World {
  const { times, versions } = readReplayFolder(folder);
  const clock = makeClock(times[0] ?? 0, () => performance.now());
  const corpus = makeCorpus();
  corpus.add(...versions);
  let shown = times[0] ?? 0;
  const show = (run: number) => {
    const time = times[run];
    if (time === undefined) throw new RangeError(`replay: no run ${run} of ${times.length}`);
    shown = time;
    clock.set(time);
  };
  return { clock, corpus, foundUntil: () => shown, replay: { runs: times.length, show } };
}

function makeService(world: World): Service {
  const { clock, corpus, foundUntil } = world;
  const search = makeSearch({ corpus, answersKeywordsWithAll: world.replay !== undefined });
  return {
    clock,
    foundUntil,
    corpus,
    search,
    faults: makeFaults(clock.now),
    log: makeLog(Date.now),
  };
}

function present(world: World, service: Service, { cert, spki }: Certificate): LocalArxiv {
  const { corpus, foundUntil, replay } = world;
  const { clock, faults, log } = service;
  return {
    port: 0,
    tlsPort: 0,
    spki,
    certificate: cert,
    clock,
    corpus: {
      add: corpus.add,
      remove: corpus.remove,
      clear: corpus.clear,
      count: () => corpus.count(foundUntil()),
    },
    ...(replay && { replay }),
    faults: { add: faults.add, clear: faults.clear, list: faults.list },
    requests: log.records,
    feedRequests: log.feeds,
    stats: log.stats,
    resetStats: log.reset,
    close: async () => {},
  };
}

/** Starts the stand-in; it serves until `close`. */
export async function startLocalArxiv(options: LocalArxivOptions = {}): Promise<LocalArxiv> {
  const { replay, port = 0, certificate = makeArxivCertificate() } = options;
  const world = replay === undefined ? makeGeneratedWorld(options) : makeReplayWorld(replay);
  const service = makeService(world);
  const arxiv = present(world, service, certificate);
  const answer: RequestListener = (request, response) => {
    void serve(service, request, response).catch((error) => response.destroy(error));
  };
  const plain = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
    if (!request.url?.startsWith('/control')) answer(request, response);
    else void control(arxiv, request, response).catch((error) => response.destroy(error));
  });
  const secure = createTlsServer({ ...certificate, maxHeaderSize: 65_536 }, answer);
  arxiv.port = await listen(plain, port);
  arxiv.tlsPort = await listen(secure, 0);
  arxiv.close = async () => {
    await Promise.all([stop(plain), stop(secure)]);
  };
  return arxiv;
}
