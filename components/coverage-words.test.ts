// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeExtension } from '@/tests/support/fake-extension';
import { causeWords, countedWords, provenWords } from './coverage-words';

/** A Wednesday in July, 10:00 Eastern. */
const now = Date.parse('2026-07-22T10:00-04:00');
const day = 86_400_000;
const arxivs = { holidays: {} };

beforeEach(() => {
  fakeExtension();
});

describe('provenWords', () => {
  it("names the announcement by New York's clock, and the next one", () => {
    const words = provenWords({ kind: 'complete', until: now }, now, arxivs);
    expect(words).toBe('Complete through Tue, Jul 21, 20:00 ET · next Wed');
  });

  it('claims no more than is proven when the computer slept for days', () => {
    const words = provenWords({ kind: 'complete', until: now - 9 * day }, now, arxivs);
    expect(words).toBe('Complete through Sun, Jul 12, 20:00 ET · newer with the next check');
  });

  it("goes by the reader's own holidays", () => {
    const holidays = { '2026-07-21': true, '2026-07-22': true };
    const words = provenWords({ kind: 'complete', until: now }, now, { holidays });
    expect(words).toBe('Complete through Mon, Jul 20, 20:00 ET · next Thu');
    // The day before is all that is known, and nothing was announced since.
    const before = provenWords({ kind: 'complete', until: now - day }, now, { holidays });
    expect(before).toBe(words);
  });

  it('does not leave out a holiday that the reader took away', () => {
    const thanksgiving = Date.parse('2026-11-26T10:00-05:00');
    const proven = { kind: 'complete', until: thanksgiving } as const;
    expect(provenWords(proven, thanksgiving, arxivs)).toMatch(/ next Sun$/);
    const holidays = { '2026-11-26': false };
    expect(provenWords(proven, thanksgiving, { holidays })).toMatch(/ next Thu$/);
  });

  const gap = { kind: 'open', span: { from: now - 15 * day, until: now - 10 * day } } as const;

  it('names what is open, why, how far it is and when it goes on', () => {
    const proven = { ...gap, cause: 'not-reached', goesOn: { done: 4, left: 3, at: now } } as const;
    expect(provenWords(proven, now, arxivs)).toMatch(
      /^Jul 7.*12 not yet proven complete · continuing any moment now \(step 4 of 7\)$/,
    );
    expect(causeWords(proven)).toMatch(/^More came/);
    expect(provenWords({ ...gap, cause: 'short' }, now, arxivs)).toMatch(
      / · the next checks go on with it$/,
    );
  });

  it('says of a paused query and of one that was never checked that nothing is claimed', () => {
    expect(provenWords({ kind: 'paused' }, now, arxivs)).toMatch(/^Paused/);
    expect(provenWords({ kind: 'unproven' }, now, arxivs)).toMatch(/^Not yet/);
    expect(causeWords({ kind: 'paused' })).toBeUndefined();
  });
});

describe('countedWords', () => {
  it('shows both numbers with their dates', () => {
    const whole = { from: now - 21 * day, until: now, total: 1312, held: 1311, at: now };
    const [line, before] = countedWords({ whole, before: { total: 40, at: now } }, now);
    expect(line).toBe(
      'arXiv counts 1,312, we hold 1,311 · submitted since Jul 1 · counted on Jul 22',
    );
    expect(before).toBe('arXiv counts 40 submitted before that · counted on Jul 22');
  });

  it('says what could not be counted, with the words of arXiv', () => {
    const unsure = [{ from: now, until: now }];
    const lines = countedWords({ uncountable: 'Too long', unsure }, now);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Too long');
    expect(countedWords({}, now)).toEqual([]);
  });
});
