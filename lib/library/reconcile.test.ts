import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paper } from '@/lib/arxiv/paper';
import { aWednesday, day, paper } from '@/tests/support/papers';
import { type Known, type Outcome, type Rules, reconcile } from './reconcile';
import type { Mark, StoredPaper } from './types/marks';

const later = aWednesday + day;
const rules: Rules = {
  queryId: 'q',
  arrived: aWednesday,
  asOf: aWednesday,
  baseline: false,
  lastDone: aWednesday - day,
};
const nothing: Known = { papers: new Map(), marks: new Map() };

function apply(known: Known, outcome: Outcome): Known {
  const papers = new Map(known.papers);
  const marks = new Map(known.marks);
  for (const row of outcome.papers) papers.set(row.id, row);
  for (const row of outcome.marks) marks.set(row.id, row);
  return { papers, marks };
}

function takeIn(known: Known, papers: Paper[], change: Partial<Rules> = {}): Known {
  return apply(known, reconcile(papers, known, { ...rules, ...change }));
}

function markOf(known: Known, id: string): Mark | undefined {
  return known.marks.get(id);
}

describe('a paper never seen before', () => {
  test('is new, unread and arrives with its check', () => {
    const outcome = reconcile([paper({ id: '2601.00001', version: 3 })], nothing, rules);
    expect(outcome).toMatchObject({ added: 1, revised: 0, aside: 0, unknown: 1 });
    expect(outcome.marks).toEqual([
      expect.objectContaining({
        id: '2601.00001',
        unread: 1,
        revised: 0,
        firstSeen: aWednesday,
        seenVersion: 3,
        queries: ['q'],
      }),
    ]);
  });

  test.each([
    ['six days old', 6 * day, 1],
    ['seven days old to the millisecond', 7 * day, 1],
    ['older than that', 7 * day + 1, 0],
  ])('is unread in a baseline only while young: %s', (_, age, unread) => {
    const known = takeIn(nothing, [paper({ id: '1', published: aWednesday - age })], {
      baseline: true,
    });
    expect(markOf(known, '1')?.unread).toBe(unread);
  });

  test('stays aside when it lies more than 30 days before the last good check', () => {
    const lastDone = aWednesday - day;
    const edge = paper({ id: 'edge', updated: lastDone - 30 * day });
    const old = paper({ id: 'old', updated: lastDone - 30 * day - 1 });
    const outcome = reconcile([edge, old], nothing, rules);
    expect(outcome).toMatchObject({ added: 1, aside: 1 });
    expect(outcome.marks.find((mark) => mark.id === 'old')).toMatchObject({
      unread: 0,
      asideFor: 'q',
    });
  });
});

describe('a paper that is known', () => {
  const known = takeIn(nothing, [paper({ id: '1' })]);

  test('with the same version changes nothing but its metadata', () => {
    const reworded = paper({ id: '1', journalRef: 'Example Letters 3' });
    const outcome = reconcile([reworded], known, { ...rules, arrived: later, asOf: later });
    expect(outcome).toMatchObject({ added: 0, revised: 0, unknown: 0, marks: [] });
    expect(outcome.papers).toEqual([{ ...reworded, asOf: later }]);
  });

  test('with a higher version is a revision and keeps its arrival and its unread state', () => {
    const read: Known = {
      papers: known.papers,
      marks: new Map([['1', { ...(markOf(known, '1') as Mark), unread: 0, starred: 1 }]]),
    };
    const revised = paper({ id: '1', version: 2 });
    const outcome = reconcile([revised], read, { ...rules, arrived: later, asOf: later });
    expect(outcome).toMatchObject({ added: 0, revised: 1, unknown: 1 });
    expect(outcome.marks[0]).toMatchObject({
      unread: 0,
      starred: 1,
      later: 0,
      archived: 0,
      muted: 0,
      highlighted: 0,
      tags: [],
      revised: 1,
      revisedAt: later,
      seenVersion: 1,
      firstSeen: aWednesday,
    });
  });

  test('with a lower version stays as it is', () => {
    const at3 = takeIn(nothing, [paper({ id: '1', version: 3 })]);
    const outcome = reconcile([paper({ id: '1', version: 2 })], at3, { ...rules, asOf: later });
    expect(outcome).toMatchObject({ papers: [], marks: [], unknown: 0 });
  });

  test('and brought by a second query is one paper of two queries, not new again', () => {
    const outcome = reconcile([paper({ id: '1' })], known, { ...rules, queryId: 'other' });
    expect(outcome).toMatchObject({ added: 0, unknown: 1 });
    expect(outcome.marks[0]?.queries).toEqual(['other', 'q']);
  });

  test.each([
    ['any', {}, true],
    ['never', {}, false],
    ['starred', {}, false],
    ['starred', { starred: 1 }, true],
    ['abstract', {}, true],
  ] as const)('in a new version is shown as its query wants it: %s, %j', (rule, mark, isShown) => {
    const revisions = new Map([['q', rule]]);
    const marks = new Map([...known.marks].map(([id, row]) => [id, { ...row, ...mark }]));
    const second = paper({ id: '1', version: 2, abstract: 'Another abstract' });
    const outcome = reconcile(
      [second],
      { ...known, marks },
      { ...rules, arrived: later, revisions },
    );
    expect(outcome).toMatchObject({ revised: isShown ? 1 : 0, unknown: 1 });
    expect(outcome.papers[0]?.version).toBe(2);
    expect(outcome.versions.map(({ version }) => version)).toEqual([1]);
  });

  test('in a new version with the abstract only set anew is none to a query that asks for that', () => {
    const [held] = known.papers.values();
    const second = paper({ id: '1', version: 2, abstract: `${held?.abstract}\n ` });
    const revisions = new Map([['q', 'abstract' as const]]);
    const wanted = { ...rules, arrived: later, revisions };
    expect(reconcile([second], known, wanted).revised).toBe(0);
    const another = new Map([...revisions, ['other', 'any' as const]]);
    const rulesOfBoth = { ...wanted, revisions: another, queryId: 'other' };
    expect(reconcile([second], known, rulesOfBoth).revised).toBe(1);
  });

  test('stays known when its row was removed meanwhile', () => {
    const outcome = reconcile([paper({ id: '1' })], { ...known, papers: new Map() }, rules);
    expect(outcome).toMatchObject({ added: 0, revised: 0, marks: [] });
    expect(outcome.papers).toHaveLength(1);
  });
});

describe('whatever arXiv sends', () => {
  const anyPaper = fc
    .record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      version: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ id, version }) => {
      const published = aWednesday - (id.charCodeAt(0) - 96) * 15 * day;
      const updated = published + (version - 1) * 14 * day;
      return paper({ id, version, published, updated, title: `${id}v${version}` });
    });
  const anyPapers = fc.array(anyPaper, { maxLength: 12 });
  const anyRules = fc.record({ baseline: fc.boolean() });

  test('twice the same page is as good as once', () => {
    fc.assert(
      fc.property(anyPapers, anyRules, (list, change) => {
        const once = takeIn(nothing, list, change);
        const again = reconcile(list, once, { ...rules, ...change });
        expect(again.marks).toEqual([]);
        expect(again.papers).toEqual([]);
        expect(again.unknown).toBe(0);
      }),
    );
  });

  test('the order of papers and of pages makes no difference', () => {
    fc.assert(
      fc.property(anyPapers, fc.nat(), fc.nat(), (list, seed, cut) => {
        const shuffled = list
          .map((item, index) => ({ item, key: (index * 7919 + seed) % 104_729 }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        const at = list.length === 0 ? 0 : cut % list.length;
        const inTwo = takeIn(takeIn(nothing, shuffled.slice(0, at)), shuffled.slice(at));
        expect(sorted(inTwo)).toEqual(sorted(takeIn(nothing, list)));
      }),
    );
  });

  test('no later answer touches what the reader did, or the day a paper came', () => {
    const reader = fc.record({ unread: fc.constantFrom(0, 1), starred: fc.constantFrom(0, 1) });
    fc.assert(
      fc.property(anyPapers, anyPapers, reader, (first, second, did) => {
        const before = takeIn(nothing, first);
        const marks = new Map<string, Mark>();
        for (const mark of before.marks.values()) marks.set(mark.id, { ...mark, ...(did as Mark) });
        const after = takeIn({ ...before, marks }, second, { arrived: later, asOf: later });
        for (const mark of marks.values()) {
          const { unread, starred, firstSeen, seenVersion } = markOf(after, mark.id) as Mark;
          expect({ unread, starred, firstSeen, seenVersion }).toEqual({
            ...did,
            firstSeen: mark.firstSeen,
            seenVersion: mark.seenVersion,
          });
        }
      }),
    );
  });
});

function sorted({ papers, marks }: Known): [StoredPaper[], Mark[]] {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return [[...papers.values()].sort(byId), [...marks.values()].sort(byId)];
}
