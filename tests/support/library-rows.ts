import fc from 'fast-check';
import type { Mark } from '@/lib/library/types/marks';
import type { EditTimes, SavedQuery } from '@/lib/library/types/reader';

const flag = fc.constantFrom<0 | 1>(0, 1);
/** Few moments, so that some are alike. */
const moment = fc.integer({ min: 1, max: 9 });
const tag = fc.constantFrom('a', 'b', 'constructor', 'ä b');

/** Marks of one paper, as two machines might hold them. */
export const markRows: fc.Arbitrary<Mark> = fc.record(
  {
    id: fc.constant('2601.00001'),
    unread: flag,
    revised: flag,
    starred: flag,
    later: flag,
    archived: flag,
    muted: flag,
    highlighted: flag,
    tags: fc.uniqueArray(tag),
    note: fc.constantFrom('x', 'y', 'longer\n\nnote'),
    readAt: moment,
    known: fc.constant<true>(true),
    firstSeen: moment,
    revisedAt: moment,
    seenVersion: moment,
    published: moment,
    queries: fc.uniqueArray(fc.constantFrom('q', 'r', 's')),
    asideFor: fc.constantFrom('q', 'r'),
  },
  {
    requiredKeys: [
      'id',
      'unread',
      'revised',
      'starred',
      'later',
      'archived',
      'muted',
      'highlighted',
      'tags',
      'firstSeen',
      'seenVersion',
      'published',
      'queries',
    ],
  },
);

/** Rows of one saved query. */
export const queryRows: fc.Arbitrary<SavedQuery> = fc.record(
  {
    id: fc.constant('q'),
    name: fc.constantFrom('One', 'Two'),
    text: fc.constantFrom('all:one', 'all:two', 'all:three'),
    order: moment,
    paused: fc.boolean(),
    notify: fc.constantFrom<SavedQuery['notify']>('never', 'new', 'highlighted', true, false),
    revisions: fc.constantFrom('any', 'starred', 'abstract', 'never'),
    baseline: moment,
  },
  { requiredKeys: ['id', 'name', 'text', 'order', 'paused', 'notify'] },
);

const signedMoment = fc.tuple(moment, fc.boolean()).map(([at, on]) => (on ? at : -at));

/** Times of a row's edits: of these fields, of tags where it has any, and perhaps of its deletion. */
export function editTimes(
  id: string,
  fields: readonly string[],
  hasTags = false,
): fc.Arbitrary<EditTimes> {
  const times = fc.dictionary(fc.constantFrom(...fields), moment, { noNullPrototype: true });
  const tags = fc.dictionary(tag, signedMoment, { noNullPrototype: true });
  return fc
    .record(
      { fields: times, gone: moment, tags: hasTags ? tags : fc.constant({}) },
      { requiredKeys: ['fields'] },
    )
    .map((row) => ({ ...row, id, at: latest(row) }));
}

function latest({ fields, tags = {}, gone = 0 }: Omit<EditTimes, 'id' | 'at'>): number {
  return Math.max(0, gone, ...Object.values(fields), ...Object.values(tags).map(Math.abs));
}
