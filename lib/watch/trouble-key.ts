import type { TroubleCode } from '@/lib/library/types/checks';

const keys = {
  offline: 'offline',
  timeout: 'timeout',
  'rate-limited': 'rateLimited',
  server: 'server',
  refused: 'refused',
  'rejected-query': 'rejectedQuery',
  malformed: 'malformed',
  empty: 'empty',
  'too-large': 'tooLarge',
  disordered: 'disordered',
  unsteady: 'unsteady',
  short: 'short',
  'not-reached': 'notReached',
  'no-permission': 'noPermission',
  storage: 'storage',
  lost: 'lost',
  bug: 'bug',
} as const satisfies Record<TroubleCode, string>;

export type TroubleKey = (typeof keys)[TroubleCode];

/** Gives the name under which the words for a trouble are kept; message names have no hyphens. */
export function troubleKey(code: TroubleCode): TroubleKey {
  return keys[code];
}
