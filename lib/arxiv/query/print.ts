import type { Term, Tree } from './types';

function printTerm({ field, value }: Term): string {
  // A backslash would take the closing quote with it; the blank is stripped when read.
  const safe = value.replace(/\\"$/, '\\ "');
  return `${field}:${safe || '""'}`;
}

function isPlainStart(tree: Tree): boolean {
  if (tree.kind === 'term') return !tree.value.includes('_');
  return tree.kind === 'not' || tree.left.kind !== 'term' || isPlainStart(tree.left);
}

function inner(tree: Tree): string {
  return tree.kind === 'term' ? outer(tree) : `(${outer(tree)})`;
}

function outer(tree: Tree): string {
  if (tree.kind === 'term') return printTerm(tree);
  if (tree.kind === 'not') return `ANDNOT ${inner(tree.of)}`;
  return `${inner(tree.left)} ${tree.operator} ${inner(tree.right)}`;
}

/** The canonical text of a tree, with every bracket; `parse` reads it back to the same tree. */
export function print(tree: Tree): string {
  // An underscore in the second token would rewrite authors; a bracket before it keeps it away.
  return isPlainStart(tree) ? outer(tree) : `(${outer(tree)})`;
}
