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
  | 'undo'
  | 'redo'
  | 'readAll'
  | 'search'
  | 'help';

/** The keys as they are shown, in the order of the help. */
export const keyTable: readonly { command: Command; keys: readonly string[] }[] = [
  { command: 'next', keys: ['j', '↓'] },
  { command: 'previous', keys: ['k', '↑'] },
  { command: 'open', keys: ['o', 'Enter'] },
  { command: 'arxiv', keys: ['a'] },
  { command: 'pdf', keys: ['v'] },
  { command: 'html', keys: ['h'] },
  { command: 'read', keys: ['m'] },
  { command: 'star', keys: ['s'] },
  { command: 'later', keys: ['l'] },
  { command: 'archive', keys: ['e'] },
  { command: 'readAll', keys: ['Shift+A'] },
  { command: 'undo', keys: ['z'] },
  { command: 'redo', keys: ['Shift+Z'] },
  { command: 'search', keys: ['/'] },
  { command: 'help', keys: ['?'] },
];

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
  z: 'undo',
  Z: 'redo',
  A: 'readAll',
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
