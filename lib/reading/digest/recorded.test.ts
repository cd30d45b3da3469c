import { describe, expect, test } from 'vitest';
import {
  paperOf,
  type RecordedPaper,
  recordedFolder,
  recordedRuns,
} from '@/tests/support/recorded-papers';
import { digest } from './digest';
import { digestEnd, digestStart, placeDigest } from './readme';

const runs = recordedRuns();
const hard = /[^\s]\n(?! )/;

/** The bot's own template, applied to its own records. */
function botEntry(paper: RecordedPaper, index: number): string {
  const id = `${paper.base_id}v${paper.version}`;
  return `### ${index + 1}. ${paper.title}

**Authors:** ${paper.authors.join(', ')}

**Published:** ${paper.published.slice(0, 10)}

**Category:** ${paper.primary_category}

**ID:** ${id}

**Link:** [http://arxiv.org/abs/${id}](http://arxiv.org/abs/${id})

**Summary:** ${paper.summary}...

---

`;
}

function written(reported: readonly RecordedPaper[], at = 0): string {
  const papers = reported.map(paperOf);
  return digest('markdown', { papers, at, timeZone: 'Asia/Singapore', title: '', id: '' }).text;
}

if (runs.length === 0) test.skip(`no recorded runs in ${recordedFolder}, so none were compared`);

// Until October 2025 arXiv's answers kept the authors' line ends, which we join; they carry no
// meaning, so such summaries are compared with their line ends joined as well.
describe.each(runs)('run $run', ({ reported }) => {
  test('is written byte for byte', () => {
    const joined = reported.map((paper) =>
      hard.test(paper.summary) ? { ...paper, summary: paperOf(paper).abstract } : paper,
    );
    const expected = joined.map((paper, index) =>
      botEntry({ ...paper, summary: paper.summary.replaceAll('\n\n', '\n  ') }, index),
    );
    expect(written(reported).replace(/^.*\n\n.*\n\n/, '')).toBe(expected.join(''));
  });
});

// The bot's README of that day has 12,563 characters from the first marker to the last.
test.runIf(runs.length > 98)('the list of 4 February 2026 is as long as the bot made it', () => {
  const at = Date.parse('2026-02-04T06:27:36+08:00');
  const placed = placeDigest(`${digestStart}\n${digestEnd}`, written(runs[98]?.reported ?? [], at));
  expect(placed).toEqual({
    text: expect.stringContaining('*Last updated: 2026-02-04 06:27:36 (SGT)*'),
  });
  expect('text' in placed ? placed.text.length : 0).toBe(12_563);
});
