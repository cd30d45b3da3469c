import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endCommands } from './run-command';
import { lineOf, sumOf } from './test/counts';
import { runAll } from './test/run-all';
import { type Result, runStep } from './test/run-step';
import { type Step, stepsOf } from './test/steps';

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
const minute = 60_000;
const options = {
  env: { LONG: values.long ? '1' : '0' },
  timeout: (values.long ? 120 : 8) * minute,
};

const reports = await mkdtemp(join(tmpdir(), 'arxiv-daily-test-'));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endCommands();
    rmSync(reports, { recursive: true, force: true });
    process.exit(130);
  });
}

const start = performance.now();
try {
  const counts = await runAll(stepsOf(reports), {
    run: (step) => {
      console.log(`… ${step.title}`);
      return runStep(step, options);
    },
    onResult: show,
    onSkip: ({ title }, broken) => console.log(`- ${title}: skipped, it needs “${broken}”`),
  });
  const sum = sumOf(counts);
  console.log(`\nAll steps together: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  console.log(lineOf(sum));
  process.exitCode = sum.failed === 0 && sum.passed > 0 ? 0 : 1;
} finally {
  await rm(reports, { recursive: true, force: true });
}

function show({ title, report }: Step, { counts, seconds, output }: Result): void {
  const words = report ? lineOf(counts) : counts.failed > 0 ? 'failed' : 'passed';
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${title}: ${words} (${seconds.toFixed(1)} s)`);
  if (counts.failed > 0) console.log(`\n${output.trim()}\n`);
}
