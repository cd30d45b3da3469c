import type { Finding } from '@/lib/arxiv/query/lint/types';
import { tokenize } from '@/lib/arxiv/query/tokenize';
import type { Token } from '@/lib/arxiv/query/types';

type Paint = 'prefix' | 'operator' | 'bracket' | 'phrase' | 'word' | 'blank';

/** A run of a query's text that looks the same; `finding` is the place of its finding in the list. */
export type Run = { text: string; start: number; paint: Paint; finding?: number | undefined };

type Span = { start: number; end: number };

function paintOf({ kind, text }: Token): Paint {
  if (kind === 'open' || kind === 'close') return 'bracket';
  if (kind === 'text') return text.startsWith('"') ? 'phrase' : 'word';
  return kind;
}

/** What is under a finding that is about a place between letters: the letter before it. */
function visible({ start, end }: Span, length: number): Span {
  if (end > start) return { start, end };
  return start > 0 ? { start: start - 1, end: start } : { start, end: Math.min(1, length) };
}

/** The finding with the fewest letters over a place, so that one about a whole row hides none. */
function findingAt(spans: readonly Span[], at: number): number | undefined {
  let best: number | undefined;
  spans.forEach(({ start, end }, i) => {
    if (at < start || at >= end) return;
    const other = best === undefined ? undefined : spans[best];
    if (!other || end - start < other.end - other.start) best = i;
  });
  return best;
}

/** Cuts a query into runs of one look each; joined, they are the text again. */
export function paintQuery(text: string, findings: readonly Finding[], cuts: number[] = []): Run[] {
  const tokens = tokenize(text);
  const spans = findings.map((finding) => visible(finding, text.length));
  const edges = [...tokens, ...spans].flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([0, ...edges, ...cuts, text.length])].sort((a, b) => a - b);
  const inside = places.filter((at) => at <= text.length);
  return inside.slice(0, -1).map((start, i) => {
    const token = tokens.find((one) => start >= one.start && start < one.end);
    const paint = token ? paintOf(token) : 'blank';
    return {
      text: text.slice(start, inside[i + 1]),
      start,
      paint,
      finding: findingAt(spans, start),
    };
  });
}
