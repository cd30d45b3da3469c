import type { JSX } from 'preact';
import { applyFix } from '@/lib/arxiv/query/lint/edits';
import { fixesOf } from '@/lib/arxiv/query/lint/found';
import type { Finding } from '@/lib/arxiv/query/lint/types';
import { findingWords, fixWords } from '../finding-words';

/** What there is to say about a query, each with the ways to mend it. */
export function FindingsList({
  text,
  findings,
  onText,
}: {
  text: string;
  findings: readonly Finding[];
  onText: (text: string) => void;
}): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <li key={`${finding.start} ${finding.code}`} class={`finding finding-${finding.severity}`}>
          <p>{findingWords(finding)}</p>
          {fixesOf(finding).map((fix) => (
            <button
              key={fix.words}
              type="button"
              class="link-button"
              onClick={() => onText(applyFix(text, fix))}
            >
              {fixWords(finding, fix)}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
