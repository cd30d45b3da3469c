import { readFile, rm } from 'node:fs/promises';
import { runCommand } from '../run-command';
import type { Counts } from './counts';
import type { Step } from './steps';

export type Result = { counts: Counts; seconds: number; output: string };

type Options = {
  env: Record<string, string>;
  /** Milliseconds each command may take. */
  timeout: number;
};

/** Runs the commands of a step and counts what passed and failed in it. */
export async function runStep(step: Step, options: Options): Promise<Result> {
  // A report left by an earlier run must not be taken for one of this run.
  if (step.report) await rm(step.report.file, { force: true });
  let output = '';
  let seconds = 0;
  for (const command of step.commands) {
    const ended = await runCommand(command, options);
    output += ended.output;
    seconds += ended.seconds;
    if (!ended.ok) return { counts: await failureOf(step), seconds, output };
  }
  return { counts: await successOf(step), seconds, output };
}

async function successOf({ report }: Step): Promise<Counts> {
  if (!report) return { passed: 1, failed: 0, skipped: 0 };
  const counts = await readCounts(report);
  // A run in which nothing ran proves nothing.
  return counts && counts.passed + counts.failed > 0 ? counts : oneFailure;
}

async function failureOf({ report }: Step): Promise<Counts> {
  const counts = report && (await readCounts(report));
  // The command may fail where no single case did: an unhandled error, a missing file.
  return counts ? { ...counts, failed: Math.max(counts.failed, 1) } : oneFailure;
}

const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 };

async function readCounts(report: NonNullable<Step['report']>): Promise<Counts | undefined> {
  try {
    return report.count(JSON.parse(await readFile(report.file, 'utf8')));
  } catch {
    return undefined;
  }
}
