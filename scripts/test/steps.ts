import type { Command } from '../run-command';
import type { Counts } from './counts';
import { countPlaywright, countVitest } from './read-reports';

/** One part of `npm test`; its commands run one after the other until one fails. */
export type Step = {
  title: string;
  commands: Command[];
  /** Steps that must have passed before; else this one is skipped. */
  needs?: string[];
  /** Steps that must have ended before, however. */
  after?: string[];
  /** The JSON report with its single cases; a step without one counts as one. */
  report?: { file: string; count: (report: unknown) => Counts };
};

const chrome = 'build for Chrome';
const firefox = 'build for Firefox';
const edge = 'build for Edge';

/** What the compiler knows of files that haven't changed since the last time. */
const remembered = ['--tsBuildInfoFile', 'node_modules/.cache/types.tsbuildinfo'];

/** All steps in the order in which they start, with reports in this folder. */
export function stepsOf(reports: string): Step[] {
  return [
    // One after the other: each build writes the generated types anew.
    { title: chrome, commands: [['wxt', 'build']] },
    { title: firefox, commands: [['wxt', 'build', '-b', 'firefox', '--mv3']], after: [chrome] },
    { title: edge, commands: [['wxt', 'build', '-b', 'edge']], after: [firefox] },
    {
      title: 'Chromium tests',
      commands: [['playwright', 'test']],
      needs: [chrome],
      after: [edge],
      report: { file: 'test-results/chromium.json', count: countPlaywright },
    },
    {
      ...vitestStep('Firefox tests', `${reports}/firefox.json`, [
        '--config',
        'tests/firefox/vitest.config.ts',
      ]),
      needs: [firefox],
      after: [edge],
    },
    { ...vitestStep('unit tests', `${reports}/unit.json`, []), after: [edge] },
    {
      title: 'types',
      commands: [['tsc', '--noEmit', '--incremental', ...remembered]],
      after: [edge],
    },
    { title: 'lint', commands: [['biome', 'check', '.'], ['knip']] },
    {
      title: "Mozilla's add-on linter",
      commands: [['addons-linter', '.output/firefox-mv3']],
      needs: [firefox],
    },
    {
      title: 'sizes',
      commands: [['vite', 'build', '--config', 'bench/query-room.config.ts'], ['size-limit']],
      needs: [chrome],
    },
  ];
}

function vitestStep(title: string, file: string, flags: string[]): Step {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    title,
    commands: [['vitest', 'run', ...flags, ...reporters]],
    report: { file, count: countVitest },
  };
}
