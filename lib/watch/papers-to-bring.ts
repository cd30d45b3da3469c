import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { storedItem } from '@/lib/settings/stored-item';
import { bringAlarm } from './alarms';

const every = { periodInMinutes: 1 };

/**
 * How far papers have come back whose marks were restored: what lies below this id is still to be asked
 * for, first of papers that matter most, then of all; `marks` of `total` are dealt with.
 */
export const papersToBring = storedItem(
  'papersToBring',
  v.object({
    below: v.string(),
    isFirst: v.boolean(),
    /** Whether the others are to stay away: their texts may have been removed on purpose. */
    isOnly: v.optional(v.boolean()),
    marks: v.number(),
    total: v.number(),
    attempt: v.number(),
  }),
);

/** Lets the background fetch the papers of `total` marks by their ids. */
export async function bringPapers(total: number): Promise<void> {
  await begin({ isOnly: false, total });
}

/** Lets it fetch those that matter of `total` marks: some have come from another device or a file. */
export async function bringWhatMatters(total: number): Promise<void> {
  const before = await papersToBring.read();
  await begin({ isOnly: before?.isOnly ?? true, total });
}

async function begin(what: { isOnly: boolean; total: number }): Promise<void> {
  await papersToBring.write({ ...what, below: '\uffff', isFirst: true, marks: 0, attempt: 0 });
  await ringForPapers(Date.now());
}

/** Rings at this moment and each minute from then on: the worker it wakes may die. */
export async function ringForPapers(when: number): Promise<void> {
  await browser.alarms.create(bringAlarm, { when, ...every });
}
