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

/** A finding; of its fixes the first is the likeliest. */
export function found<Code extends FindingCode>(
  code: Code,
  { start, end }: Place,
  params: FindingParams[Code],
  [fix, ...otherFixes]: readonly Fix[] = [],
  severity: Severity = 'error',
): FindingOf<Code> {
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
