import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// npx tsx tests/simulation/run.ts --seed 7 --days 1000 --break revision-as-new
// `--path` replays one plan of a seed, `--shrink` looks for a smaller one that fails.

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    days: { type: 'string' },
    break: { type: 'string' },
    path: { type: 'string' },
    shrink: { type: 'boolean' },
  },
});
const env = {
  ...process.env,
  ...(values.seed !== undefined && { SEED: values.seed }),
  ...(values.days !== undefined && { DAYS: values.days }),
  ...(values.break !== undefined && { BREAK: values.break }),
  ...(values.path !== undefined && { PLAN: values.path }),
  ...(values.shrink && { SHRINK: '1' }),
};
const command = ['vitest', 'run', 'tests/simulation/simulation.test.ts'];
process.exitCode = spawnSync('npx', command, { env, stdio: 'inherit' }).status ?? 1;
