import type { Mark } from '@/lib/library/types/marks';

/** What a paper is to the reader. */
export type PaperState = 'new' | 'revised' | 'read' | 'older';

/**
 * Says what a paper is to the reader by its mark as it now is and as it was when it was drawn. A version
 * that came since isn't the one on screen, so it changes nothing here.
 */
export function paperState(live: Mark, drawn: Mark): PaperState {
  if (live.asideFor !== undefined) return 'older';
  if (live.unread === 1) return 'new';
  return live.revised === 1 && drawn.revised === 1 ? 'revised' : 'read';
}
