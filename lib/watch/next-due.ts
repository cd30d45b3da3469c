import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';

const nextDue = storedItem('nextDue', v.number());

/** Gives when the next round is due by itself, epoch milliseconds; undefined when none is. */
export const readNextDue: typeof nextDue.read = nextDue.read;

/** Notes when the next round is due, so that a lost alarm can be made again from it. */
export const writeNextDue: typeof nextDue.write = nextDue.write;
