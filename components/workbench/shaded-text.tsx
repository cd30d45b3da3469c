import type { JSX, Ref } from 'preact';
import type { Finding } from '@/lib/arxiv/query/lint/types';
import { paintQuery } from '@/lib/reading/paint-query';

type Props = {
  text: string;
  findings: readonly Finding[];
  /** Where suggestions belong; `anchor` is then the element at that letter. */
  at: number | undefined;
  anchor: Ref<HTMLSpanElement>;
};

/** The query in colours, with its findings underlined; it lies behind a field of the same letters. */
export function ShadedText({ text, findings, at, anchor }: Props): JSX.Element {
  return (
    <div class="code-shade" aria-hidden="true">
      {paintQuery(text, findings, at === undefined ? [] : [at]).map(
        ({ start, paint, finding, ...run }) => (
          <span key={start} class={`code-${paint}${markOf(findings, finding)}`}>
            {start === at && <span ref={anchor} class="code-anchor" />}
            {run.text}
          </span>
        ),
      )}
      {at === text.length && <span ref={anchor} class="code-anchor" />}
      {/* A last line break shows only with something behind it. */}
      {'\u200b'}
    </div>
  );
}

function markOf(findings: readonly Finding[], at: number | undefined): string {
  const finding = at === undefined ? undefined : findings[at];
  return finding ? ` code-mark code-mark-${finding.severity}` : '';
}
