/** What a key does in a list of papers. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'open'
  | 'arxiv'
  | 'pdf'
  | 'html'
  | 'read'
  | 'star'
  | 'later'
  | 'archive'
  | 'cite'
  | 'citeAll'
  | 'undo'
  | 'redo'
  | 'readAll'
  | 'triage'
  | 'search'
  | 'help';

const commands: Readonly<Record<string, Command>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  o: 'open',
  Enter: 'open',
  a: 'arxiv',
  v: 'pdf',
  h: 'html',
  m: 'read',
  s: 'star',
  l: 'later',
  e: 'archive',
  c: 'cite',
  C: 'citeAll',
  z: 'undo',
  Z: 'redo',
  A: 'readAll',
  T: 'triage',
  '/': 'search',
  '?': 'help',
};

/** What of a key press decides. */
export type Press = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** Whether the press went to a text field, a list box or the like. */
  inField: boolean;
  /** Whether it went to a button or a link, which have their own Enter. */
  inControl: boolean;
};

/** Gives what a key press asks for; never anything in a text field or with Ctrl, Alt or Cmd. */
export function commandOf(press: Press): Command | undefined {
  if (press.inField || press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (press.inControl && press.key === 'Enter') return undefined;
  return Object.hasOwn(commands, press.key) ? commands[press.key] : undefined;
}
