import { parseArgs } from 'node:util';
import { startLocalArxiv } from './start';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8765' },
    papers: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    replay: { type: 'string' },
  },
});

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

const arxiv = await startLocalArxiv({
  port: wholeNumber('port', values.port),
  papers: wholeNumber('papers', values.papers),
  seed: wholeNumber('seed', values.seed),
  ...(values.replay !== undefined && { replay: values.replay }),
});

console.log(`${arxiv.corpus.count()} papers, Ctrl-C ends`);
console.log(`http     http://127.0.0.1:${arxiv.port}/api/query?search_query=all:electron`);
console.log(`https    https://127.0.0.1:${arxiv.tlsPort} (export.arxiv.org, rss.arxiv.org)`);
console.log(`control  http://127.0.0.1:${arxiv.port}/control`);
console.log(`spki     ${arxiv.spki}`);

process.once('SIGINT', () => {
  void arxiv.close().then(() => process.exit(0));
});
