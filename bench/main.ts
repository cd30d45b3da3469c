import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Family } from './bench';
import type { Browser } from './browser/browser';
import { makeCopies } from './browser/copy';
import { judge } from './goals';
import { openLibrary, removeCopies } from './library/profile';
import { ingestRows } from './rows/ingest';
import { listRows } from './rows/lists';
import { coldRows, pageRows } from './rows/pages';
import { popupRows } from './rows/popup';
import { queryRows } from './rows/query';
import { scrollRows } from './rows/scroll';
import { searchRows } from './rows/search';
import { sizeRows } from './rows/sizes';
import { texRows } from './rows/tex';
import { transferRows } from './rows/transfer';
import { workerRows } from './rows/worker';
import { printTable } from './table/print';
import type { Row } from './table/row';

/** Each with the words by which `--only` finds it. */
const families: Record<string, Family> = {
  popup: popupRows,
  cold: coldRows,
  pages: pageRows,
  tex: texRows,
  lists: listRows,
  search: searchRows,
  scroll: scrollRows,
  ingest: ingestRows,
  worker: workerRows,
  transfer: transferRows,
  query: queryRows,
  sizes: sizeRows,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    papers: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
    samples: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  },
});

const sizes = values.papers.flatMap((words) => words.split(',')).map(Number);
const chosen = Object.entries(families).filter(
  ([name]) => values.only.length === 0 || values.only.some((wanted) => name.includes(wanted)),
);
if (chosen.length === 0 || sizes.some((size) => !(size >= 100))) {
  console.error(`--only takes ${Object.keys(families).join(', ')}; --papers 100 or more`);
  process.exit(2);
}

await makeCopies();
const machine = { cpu: cpus()[0]?.model ?? '', cores: availableParallelism(), memory: totalmem() };
const load = loadavg()[0] ?? 0;
if (load > 0.5)
  console.log(
    `The machine is busy (load ${load.toFixed(1)}): its times are longer than on an idle one.`,
  );

const rows: Row[] = [];
for (const [name, family] of chosen) {
  rows.push(...(await measure(name, family)));
  // Whoever breaks it off has what was measured until then.
  keep();
}

console.log(`\n${printTable(rows)}\n`);
const verdicts = judge(rows);
for (const { goal, value, isMet } of verdicts) {
  console.log(`${isMet ? '✓' : '✗'} ${goal}: ${value.toFixed(2)}`);
}
if (values.check && verdicts.some(({ isMet }) => !isMet)) process.exitCode = 1;

function keep(): void {
  const loads = { before: load, after: loadavg()[0] };
  const results = { at: new Date().toISOString(), machine, loads, rows };
  writeFileSync('bench/results.json', `${JSON.stringify(results, undefined, 2)}\n`);
}

/** Runs one family with browsers of its own; what it could not measure does not end the others. */
async function measure(name: string, family: Family): Promise<Row[]> {
  const start = performance.now();
  const open: Browser[] = [];
  const say = (words: string) => console.log(`  ${words}`);
  const bench: Bench = {
    sizes,
    say,
    samples: (wanted) => Math.max(1, Math.round(wanted * Number(values.samples))),
    library: async (papers) => {
      const browser = await openLibrary(papers, say);
      open.push(browser);
      return browser;
    },
  };
  console.log(`… ${name}`);
  try {
    const measured = await family(bench);
    console.log(`  ${((performance.now() - start) / 1000).toFixed(0)} s`);
    return measured;
  } catch (error) {
    console.error(`✗ ${name} could not be measured`, error);
    process.exitCode = 1;
    return [];
  } finally {
    await Promise.all(open.map((browser) => browser.close()));
    removeCopies();
  }
}
