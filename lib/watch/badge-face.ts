import type { Check, Trouble } from '@/lib/library/types/checks';
import type { SavedQuery } from '@/lib/library/types/reader';

/** What the badge is made from; counts are of the database at this moment. */
export type BadgeState = {
  total: number;
  queries: readonly SavedQuery[];
  checks: ReadonlyMap<string, Check>;
  roundTrouble: Trouble | undefined;
};

/** What the toolbar icon says; `total` and `trouble` are for the words of its tooltip. */
export type BadgeFace = {
  kind: 'count' | 'nothing' | 'unknown' | 'trouble' | 'idle';
  text: string;
  color: string;
  total: number;
  trouble?: Trouble;
};

export const colors = {
  count: '#0f6674',
  unknown: '#6b7280',
  information: '#5b6472',
  trouble: '#9a5b00',
};

/**
 * Gives the badge's face: unknown is not zero, failed is not empty, and a count that is true stays
 * on the badge in any trouble.
 */
export function badgeFace(state: BadgeState): BadgeFace {
  const { total } = state;
  const number = total > 999 ? '999+' : String(total);
  const active = state.queries.filter((query) => !query.paused);
  const trouble = state.roundTrouble ?? firstTrouble(active, state.checks);
  if (trouble?.code === 'storage' && total > 0) {
    return { kind: 'trouble', text: number, color: colors.count, total, trouble };
  }
  if (trouble) {
    const text = total === 0 ? '!' : total > 999 ? number : `${number}!`;
    return { kind: 'trouble', text, color: troubleColor(trouble), total, trouble };
  }
  if (total > 0) return { kind: 'count', text: number, color: colors.count, total };
  if (active.length === 0) return { kind: 'idle', text: '', color: colors.unknown, total };
  if (active.some((query) => !wasChecked(state.checks.get(query.id)))) {
    return { kind: 'unknown', text: '…', color: colors.unknown, total };
  }
  return { kind: 'nothing', text: '', color: colors.count, total };
}

function firstTrouble(
  queries: readonly SavedQuery[],
  checks: ReadonlyMap<string, Check>,
): Trouble | undefined {
  const troubles = queries.flatMap((query) => {
    const check = checks.get(query.id);
    const stands =
      check?.text === query.text && (check.state === 'waiting' || check.state === 'refused');
    return stands && check.trouble ? [check.trouble] : [];
  });
  return troubles[0];
}

function wasChecked(check: Check | undefined): boolean {
  return check?.state === 'done' || check?.lastDone !== undefined;
}

/** Being offline or told to wait is information, not alarm. */
function troubleColor({ code }: Trouble): string {
  return code === 'offline' || code === 'rate-limited' ? colors.information : colors.trouble;
}
