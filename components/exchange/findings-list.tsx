import type { JSX } from 'preact';
import { applyFix } from '@/lib/arxiv/query/lint/edits';
import type { Finding, Fix } from '@/lib/arxiv/query/lint/types';

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
          <p>{finding.message}</p>
          {fixesOf(finding).map((fix) => (
            <button
              key={fix.label}
              type="button"
              class="link-button"
              onClick={() => onText(applyFix(text, fix))}
            >
              {fix.label}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

function fixesOf({ fix, otherFixes = [] }: Finding): Fix[] {
  return fix ? [fix, ...otherFixes] : otherFixes;
}
