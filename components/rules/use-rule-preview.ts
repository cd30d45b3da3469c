import { useEffect, useState } from 'preact/hooks';
import type { ReaderRule } from '@/lib/library/types/reader';
import { unreadPapers } from '@/lib/library/unread-papers';
import { previewRule, type RuleDraft, type RulePreview } from '@/lib/reading/preview-rule';
import { rests } from '@/lib/reading/slices';
import { usePage } from '../page';
import { useLive } from '../use-live';

/** What a rule would do; `unreadable` where arXiv could not read its text. */
export type RulePreviewState = RulePreview | 'counting' | 'unreadable';

/** How long the reader must have stopped typing, in milliseconds. */
const typingPause = 120;

/** Says what a rule would do to the unread papers, kept true as it is typed. */
export function useRulePreview(
  { kind, text, queryId }: RuleDraft,
  others: readonly ReaderRule[],
): RulePreviewState {
  const { ports, failure } = usePage();
  const papers = useLive(() => unreadPapers(ports.db), [ports.db]);
  const [state, setState] = useState<RulePreviewState>('counting');
  useEffect(() => {
    if (!papers) return undefined;
    const control = new AbortController();
    const { signal } = control;
    const timer = setTimeout(
      () =>
        previewRule({ kind, text, queryId }, { others, papers, rest: rests(signal) }).then(
          (preview) => signal.aborted || setState(preview ?? 'unreadable'),
          (error) => {
            if (!signal.aborted) failure.value = error;
          },
        ),
      typingPause,
    );
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [papers, others, kind, text, queryId]);
  return state;
}
