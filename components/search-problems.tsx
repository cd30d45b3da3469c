import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { readSearch } from '@/lib/search/read-search';
import type { Problem } from '@/lib/search/types';
import { useSettled } from './use-settled';

/** What a search can't mean as it is written, once the typing rests. */
export function useProblems(text: string): readonly Problem[] {
  const settled = useSettled(text);
  return readSearch(settled === text ? text : '').problems;
}

/** Says of each part of a search why it can't be meant so. */
export function SearchProblems(props: { id: string; problems: readonly Problem[] }): JSX.Element {
  const { id, problems } = props;
  return (
    <div class="search-problems" id={id} role="status">
      {problems.map((problem) => (
        <p key={problem.start}>{problemWords(problem)}</p>
      ))}
    </div>
  );
}

function problemWords(problem: Problem): string {
  switch (problem.code) {
    case 'unknown-prefix': {
      const known = problem.known.map((prefix) => `${prefix}:`).join(' ');
      return i18n.t('search.problem.unknownPrefix', [problem.prefix, known]);
    }
    case 'unknown-state': {
      const known = problem.known.map((state) => `is:${state}`).join(' ');
      return i18n.t('search.problem.unknownState', [problem.value, known]);
    }
    default:
      return i18n.t('search.problem.badDate', [problem.value]);
  }
}
