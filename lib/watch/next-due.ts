import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';

/** When the next round is due by itself, epoch milliseconds; a lost alarm can be made again from it. */
export const nextDue = storedItem('nextDue', v.number());
