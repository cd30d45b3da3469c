import {
  archivePattern,
  canonicalId,
  categoryLike,
  type NameOf,
  splitArchive,
} from '../categories';
import { unquoted } from '../language';
import { nearestCategories } from '../nearest-categories';
import { replaceWith } from './edits';
import { fieldOf } from './names';
import type { Group, Operand } from './outline';
import type { Finding, Rule } from './types';

type Checked = { id: string; start: number; end: number; nameOf: NameOf };

function shown(id: string, nameOf: NameOf): string {
  const name = nameOf(id);
  return name ? `${id} (${name})` : id;
}

function unknown({ id, start, end, nameOf }: Checked): Finding {
  const cased = categoryLike(id);
  const near = cased ? [cased] : nearestCategories(id, nameOf);
  const nearest = near.map((one) => shown(one, nameOf)).join(', ');
  const [fix, ...otherFixes] = near.map((one) =>
    replaceWith(`Write ${shown(one, nameOf)}`, start, end, one),
  );
  return {
    start,
    end,
    severity: cased ? 'warning' : 'error',
    code: 'unknown-category',
    params: { id, nearest },
    message: `arXiv has no category ${id}${nearest && `; near to it are ${nearest}`}.`,
    fix,
    otherFixes,
  };
}

function check(checked: Checked): Finding {
  const { id, start, end, nameOf } = checked;
  const canonical = canonicalId(id);
  const archive = splitArchive(id);
  const insert = canonical ?? (archive && archivePattern(archive));
  if (!insert) return unknown(checked);
  const message = canonical
    ? `arXiv files ${id} under ${shown(canonical, nameOf)} and finds it only by that name.`
    : `cat:${id} finds nothing in the parts of ${archive}; cat:${insert} finds them all.`;
  return {
    start,
    end,
    severity: 'error',
    code: canonical ? 'alias-category' : 'whole-archive',
    params: { id, insert },
    message,
    fix: replaceWith(`Write ${insert}`, start, end, insert),
  };
}

function checkWord(operand: Operand, nameOf: NameOf): Finding[] {
  if (operand.kind === 'group' || !operand.text) return [];
  const { text, start, end } = operand.text;
  const id = unquoted(text).trim();
  const isRight = categoryLike(id) === id && !canonicalId(id);
  return !id || isRight || /[*?]/.test(id) ? [] : [check({ id, start, end, nameOf })];
}

function inside(group: Group, isCategory: boolean, nameOf: NameOf): Finding[] {
  return group.items.flatMap((item, i) => {
    if (item.kind === 'sign') return [];
    const isMeant = item.prefix ? fieldOf(item) === 'cat' : isCategory;
    if (item.kind === 'group') return inside(item, isMeant, nameOf);
    const isFirst = item.prefix || group.items[i - 1]?.kind !== 'word' || isCategory;
    return isMeant && isFirst ? checkWord(item, nameOf) : [];
  });
}

/** What arXiv does not find as a category. */
export const categoryRule: Rule = ({ outline: { root }, nameOf }) => inside(root, false, nameOf);
