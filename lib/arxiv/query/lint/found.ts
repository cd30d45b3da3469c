import { replace } from './edits';
import type { Group, Item } from './outline';
import type {
  Finding,
  FindingCode,
  FindingOf,
  FindingParams,
  Fix,
  Place,
  Rule,
  Severity,
  Subject,
} from './types';

/** A finding; of its fixes the first is the likeliest, and mere words are for its own place. */
export function found<Code extends FindingCode>(
  code: Code,
  { start, end }: Place,
  params: FindingParams[Code],
  fixes: readonly (Fix | string)[] = [],
  severity: Severity = 'error',
): FindingOf<Code> {
  const [fix, ...otherFixes] = fixes.map((one) =>
    typeof one === 'string' ? replace({ start, end }, one) : one,
  );
  return { start, end, severity, code, params, fix, otherFixes };
}

/** All fixes of a finding, the likeliest first. */
export function fixesOf({ fix, otherFixes }: Finding): Fix[] {
  return fix ? [fix, ...otherFixes] : [];
}

/** A rule that looks at each item of a group by itself. */
export function eachItem(
  check: (item: Item, at: number, group: Group, subject: Subject) => Finding | undefined,
): Rule {
  return (group, subject) =>
    group.items.flatMap((item, at) => check(item, at, group, subject) ?? []);
}
