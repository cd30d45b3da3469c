import { refusedUntil, tryAgainAt } from '@/lib/watch/back-off';
import { catchUpAt } from '@/lib/watch/catch-up';
import { entriesAtLeast } from '@/lib/watch/depth';
import { drawMinute } from '@/lib/watch/draw-minute';
import { dueAt, holdUntil, isShared, nextRound } from '@/lib/watch/schedule';
import { secondLooks } from '@/lib/watch/second-look';

/** The decisions of the extension's own code that a simulated install lives by. */
export type Schedule = {
  drawMinute: typeof drawMinute;
  dueAt: typeof dueAt;
  holdUntil: typeof holdUntil;
  nextRound: typeof nextRound;
  tryAgainAt: typeof tryAgainAt;
  refusedUntil: typeof refusedUntil;
  isShared: typeof isShared;
  catchUpAt: typeof catchUpAt;
  secondLooks: typeof secondLooks;
  entriesAtLeast: typeof entriesAtLeast;
};

/** The code that is shipped. */
export const shipped: Schedule = {
  drawMinute,
  dueAt,
  holdUntil,
  nextRound,
  tryAgainAt,
  refusedUntil,
  isShared,
  catchUpAt,
  secondLooks,
  entriesAtLeast,
};
