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

/** All steps in the order in which they start, with reports in this folder. */
export function stepsOf(reports: string): Step[] {
  return [
    {
      title: 'types',
      commands: [
        ['wxt', 'prepare'],
        ['tsc', '--noEmit'],
      ],
    },
    { title: 'lint', commands: [['biome', 'check', '.'], ['knip']] },
    vitestStep('unit tests', `${reports}/unit.json`, []),
    // The types first: a build rewrites what tsc would be reading.
    { title: 'build for Chrome', commands: [['wxt', 'build']], after: ['types'] },
    { title: 'build for Edge', commands: [['wxt', 'build', '-b', 'edge']], after: ['types'] },
    {
      title: 'build for Firefox',
      commands: [['wxt', 'build', '-b', 'firefox', '--mv3']],
      after: ['types'],
    },
    {
      title: "Mozilla's add-on linter",
      commands: [['addons-linter', '.output/firefox-mv3']],
      needs: ['build for Firefox'],
    },
    { title: 'sizes', commands: [['size-limit']], needs: ['build for Chrome'] },
    {
      title: 'Chromium tests',
      commands: [['playwright', 'test']],
      needs: ['build for Chrome'],
      after: ['unit tests'],
      report: { file: 'test-results/chromium.json', count: countPlaywright },
    },
    {
      ...vitestStep('Firefox tests', `${reports}/firefox.json`, [
        '--config',
        'tests/firefox/vitest.config.ts',
      ]),
      needs: ['build for Firefox'],
      after: ['unit tests'],
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
