import type { Counts } from './counts';
import type { Result } from './run-step';
import type { Step } from './steps';

type Outside = {
  run: (step: Step) => Promise<Result>;
  onResult: (step: Step, result: Result) => void;
  onSkip: (step: Step, broken: string) => void;
};

/**
 * Runs all steps, four at a time and otherwise in their order, and gives their counts. A step whose
 * need failed is skipped.
 */
export async function runAll(steps: Step[], outside: Outside): Promise<Counts[]> {
  const ended = new Map<string, Counts>();
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();

  async function runOne(step: Step): Promise<void> {
    const broken = step.needs?.find((title) => ended.get(title)?.passed !== 1);
    if (broken === undefined) {
      const result = await outside.run(step);
      ended.set(step.title, result.counts);
      outside.onResult(step, result);
    } else {
      ended.set(step.title, { passed: 0, failed: 0, skipped: 1 });
      outside.onSkip(step, broken);
    }
  }

  while (waiting.length + running.size > 0) {
    const next = waiting.findIndex((step) => isReady(step, ended));
    if (next >= 0 && running.size < atOnce) {
      for (const step of waiting.splice(next, 1)) {
        const run = runOne(step).finally(() => running.delete(step.title));
        running.set(step.title, run);
      }
    } else {
      if (running.size === 0) throw new Error(`steps: ${waiting[0]?.title} waits for ever`);
      await Promise.race(running.values());
    }
  }
  return [...ended.values()];
}

/** More than CI's two cores: browser tests mostly wait out the pause between requests. */
const atOnce = 4;

function isReady({ needs = [], after = [] }: Step, ended: Map<string, Counts>): boolean {
  return [...needs, ...after].every((title) => ended.has(title));
}
