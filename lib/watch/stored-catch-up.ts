import * as v from 'valibot';
import { storedItem } from '@/lib/settings/stored-item';

/** Until when the checks that were missed wait, so that not all begin as their browsers do. */
export const catchUp = storedItem('catchUp', v.number());
