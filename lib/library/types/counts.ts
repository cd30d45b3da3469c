import type { Flag, Mark } from './marks';

/** What marks of one count have in common: these flags, and the saved queries that brought them. */
export type Alike = Record<CountedFlag, Flag> & Pick<Mark, 'queries'>;

/** How many marks are alike; `id` is made of what they have in common. */
export type Count = Alike & { id: string; count: number };

type CountedFlag = 'unread' | 'revised' | 'starred' | 'later' | 'archived' | 'muted';
