/** What a key does in a list of papers. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'onward'
  | 'open'
  | 'arxiv'
  | 'pdf'
  | 'html'
  | 'read'
  | 'star'
  | 'later'
  | 'archive'
  | 'tag'
  | 'note'
  | 'cite'
  | 'citeAll'
  | 'select'
  | 'selectTo'
  | 'readAll'
  | 'readBelow'
  | 'readOlder'
  | 'triage'
  | 'undo'
  | 'redo'
  | 'search'
  | GoCommand
  | 'help';

/** Goes to a list or a page, by `g` and a letter. */
export type GoCommand =
  | 'goNew'
  | 'goRevised'
  | 'goLater'
  | 'goStarred'
  | 'goArchived'
  | 'goAll'
  | 'goLibrary'
  | 'goOptions';

/**
 * A command and its keys, named as browsers name them (`ArrowDown`, `A` for Shift and a), with `Space`
 * for the space bar and `g n` for one after the other.
 */
export type Bound = { command: Command; keys: readonly string[] };

/** The keys the reader has chosen, by command, in place of its own ones. */
export type OwnKeys = Readonly<Record<string, string>>;

/** All commands with the keys they have unless the reader chooses, in the order of the help. */
export const keyTable: readonly Bound[] = [
  { command: 'next', keys: ['j', 'ArrowDown'] },
  { command: 'previous', keys: ['k', 'ArrowUp'] },
  { command: 'onward', keys: ['Space'] },
  { command: 'first', keys: ['Home'] },
  { command: 'last', keys: ['End'] },
  { command: 'open', keys: ['o', 'Enter'] },
  { command: 'arxiv', keys: ['a'] },
  { command: 'pdf', keys: ['v'] },
  { command: 'html', keys: ['h'] },
  { command: 'read', keys: ['m'] },
  { command: 'star', keys: ['s'] },
  { command: 'later', keys: ['l'] },
  { command: 'archive', keys: ['e'] },
  { command: 'tag', keys: ['t'] },
  { command: 'note', keys: ['n'] },
  { command: 'cite', keys: ['c'] },
  { command: 'citeAll', keys: ['C'] },
  { command: 'select', keys: ['x'] },
  { command: 'selectTo', keys: ['X'] },
  { command: 'readAll', keys: ['A'] },
  { command: 'readBelow', keys: ['B'] },
  { command: 'readOlder', keys: ['O'] },
  { command: 'triage', keys: ['T'] },
  { command: 'undo', keys: ['z'] },
  { command: 'redo', keys: ['Z'] },
  { command: 'search', keys: ['/'] },
  { command: 'goNew', keys: ['g n'] },
  { command: 'goRevised', keys: ['g r'] },
  { command: 'goLater', keys: ['g l'] },
  { command: 'goStarred', keys: ['g s'] },
  { command: 'goArchived', keys: ['g e'] },
  { command: 'goAll', keys: ['g a'] },
  { command: 'goLibrary', keys: ['g h'] },
  { command: 'goOptions', keys: ['g o'] },
  { command: 'help', keys: ['?'] },
];

/**
 * Gives all commands with their keys as they now are. A key means one thing: what the reader has
 * chosen is taken from the command that has it by default.
 */
export function boundKeys(own: OwnKeys): Bound[] {
  const taken: string[] = [];
  function take(key: string): string[] {
    if (key === '' || taken.some((other) => clash(key, other))) return [];
    taken.push(key);
    return [key];
  }
  const chosen = new Map<Command, readonly string[]>();
  for (const { command } of keyTable) {
    const key = Object.hasOwn(own, command) ? take(own[command] ?? '') : [];
    if (key.length > 0) chosen.set(command, key);
  }
  return keyTable.map(({ command, keys }) => ({
    command,
    keys: chosen.get(command) ?? keys.flatMap(take),
  }));
}

/** What became of a change of keys; `clash` is the command that has the key already. */
export type KeyChange = { own: OwnKeys } | { clash: Command };

/** Gives a command another key. */
export function chooseKey(own: OwnKeys, command: Command, key: string): KeyChange {
  const clashing = holderOf(own, command, [key]);
  return clashing ? { clash: clashing } : { own: { ...own, [command]: key } };
}

/** Gives a command its own keys back. */
export function resetKey(own: OwnKeys, command: Command): KeyChange {
  const { [command]: _, ...rest } = own;
  const keys = keyTable.find((bound) => bound.command === command)?.keys ?? [];
  const clashing = holderOf(rest, command, keys);
  return clashing ? { clash: clashing } : { own: rest };
}

function holderOf(own: OwnKeys, but: Command, wanted: readonly string[]): Command | undefined {
  const others = boundKeys(own).filter(({ command }) => command !== but);
  return others.find(({ keys }) => keys.some((key) => wanted.some((one) => clash(one, key))))
    ?.command;
}

/** A key that begins others can't also mean something by itself. */
function clash(one: string, other: string): boolean {
  return one === other || other.startsWith(`${one} `) || one.startsWith(`${other} `);
}
