import { parseArgs } from 'node:util';
import { goalsOf, isMet } from '@/tools/simulate/goals';
import { reportOf } from '@/tools/simulate/report';
import { type Plan, simulate } from '@/tools/simulate/simulate';

const hour = 3_600_000;

const { values } = parseArgs({
  options: {
    installs: { type: 'string', default: '1000000' },
    days: { type: 'string', default: '30' },
    sample: { type: 'string', default: '8000' },
    seed: { type: 'string', default: '1' },
    start: { type: 'string', default: '2026-03-01' },
    outage: { type: 'string', default: '6h' },
    // The day of the outage, 1 is the first, and the hour (UTC) in which it begins.
    'outage-day': { type: 'string', default: '11' },
    'outage-hour': { type: 'string', default: '8' },
  },
});

const plan: Plan = {
  installs: numberOf('installs'),
  days: numberOf('days'),
  sample: numberOf('sample'),
  seed: numberOf('seed'),
  start: Date.parse(`${values.start}T00:00Z`),
  queries: 3,
  busy: 0.002,
};
if (Number.isNaN(plan.start)) throw new Error(`simulate: --start ${values.start} is no date`);
const hours = numberOf('outage');
const from = plan.start + (numberOf('outage-day') - 1) * 24 * hour + numberOf('outage-hour') * hour;
const plans: Plan[] = [
  plan,
  ...(hours > 0 ? [false, true].map((full) => ({ ...plan, outage: { from, hours, full } })) : []),
];

console.log(
  `${plan.installs} installs, ${plan.queries} queries each, ${plan.days} days from ${values.start}, ` +
    `by a sample of ${plan.sample}, seed ${plan.seed}`,
);
let missed = false;
for (const each of plans) {
  const outcome = simulate(each);
  for (const line of reportOf(each, outcome)) console.log(line);
  missed ||= !goalsOf(outcome, each.outage !== undefined).every(isMet);
}
process.exitCode = missed ? 1 : 0;

function numberOf(name: keyof typeof values): number {
  const number = Number.parseFloat(values[name]);
  if (!(number >= 0)) throw new Error(`simulate: --${name} ${values[name]} is no number`);
  return number;
}
