import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';

/** Notices whose papers are remembered; older ones can only be opened. */
const kept = 10;

const stored = storedItem('notices', v.array(v.tuple([v.string(), v.array(v.string())])));

/** Of which papers each notice tells: its button is clicked when the worker is long gone. */
export const notedPapers = {
  /** Gives the ids of the papers a notice tells of; none where it is forgotten. */
  of: async (noticeId: string): Promise<string[]> => {
    const found = (await stored.read())?.find(([id]) => id === noticeId);
    return found?.[1] ?? [];
  },
  /** Remembers them. */
  note: async (noticeId: string, ids: string[]): Promise<void> => {
    const before = ((await stored.read()) ?? []).filter(([id]) => id !== noticeId);
    await stored.write([...before, [noticeId, ids] satisfies [string, string[]]].slice(-kept));
  },
};
