import { expect, test } from 'vitest';
import { firstQuery } from '@/lib/library/first-query';
import type { Check, Trouble, TroubleCode } from '@/lib/library/types/checks';
import { type BadgeState, badgeFace, colors } from './badge-face';

const trouble = (code: TroubleCode): Trouble => ({ code, words: '', at: 0, attempt: 1 });

function check(change: Partial<Check>): Check {
  return { queryId: firstQuery.id, text: firstQuery.text, state: 'done', ...change } as Check;
}

function state(
  total: number,
  last: Check | undefined,
  change: Partial<BadgeState> = {},
): BadgeState {
  return {
    total,
    queries: [firstQuery],
    checks: new Map(last ? [[firstQuery.id, last]] : []),
    roundTrouble: undefined,
    ...change,
  };
}

const done = check({});
const waiting = (code: TroubleCode) => check({ state: 'waiting', trouble: trouble(code) });

test.each([
  ['a count', state(12, done), 'count', '12', colors.count],
  ['more than fits', state(1000, done), 'count', '999+', colors.count],
  ['nothing new', state(0, done), 'nothing', '', colors.count],
  ['not known yet', state(0, undefined), 'unknown', '…', colors.unknown],
  [
    'not known yet while the first check runs',
    state(0, check({ state: 'running' })),
    'unknown',
    '…',
    colors.unknown,
  ],
  [
    'known while a later check runs',
    state(0, check({ state: 'running', lastDone: 1 })),
    'nothing',
    '',
    colors.count,
  ],
  ['trouble, nothing unread', state(0, waiting('server')), 'trouble', '!', colors.trouble],
  [
    'trouble beside a count that is true',
    state(12, waiting('server')),
    'trouble',
    '12!',
    colors.trouble,
  ],
  ['offline, which is no alarm', state(0, waiting('offline')), 'trouble', '!', colors.information],
  [
    'told to wait, which is no alarm',
    state(3, waiting('rate-limited')),
    'trouble',
    '3!',
    colors.information,
  ],
  [
    'a refused query',
    state(0, check({ state: 'refused', trouble: trouble('rejected-query') })),
    'trouble',
    '!',
    colors.trouble,
  ],
  [
    'a refusal of an earlier wording',
    state(
      0,
      check({ state: 'refused', text: 'old', lastDone: 1, trouble: trouble('rejected-query') }),
    ),
    'nothing',
    '',
    colors.count,
  ],
  [
    'no permission',
    state(0, done, { roundTrouble: trouble('no-permission') }),
    'trouble',
    '!',
    colors.trouble,
  ],
  [
    'a full disk: the last true number',
    state(7, done, { roundTrouble: trouble('storage') }),
    'trouble',
    '7',
    colors.count,
  ],
  [
    'trouble of a paused query',
    state(0, waiting('server'), { queries: [{ ...firstQuery, paused: true }] }),
    'idle',
    '',
    colors.unknown,
  ],
  ['no query at all', state(0, undefined, { queries: [] }), 'idle', '', colors.unknown],
])('the badge shows %s', (_, given, kind, text, color) => {
  expect(badgeFace(given)).toMatchObject({ kind, text, color });
});
