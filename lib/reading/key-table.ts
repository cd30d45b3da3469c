import type { Command } from './keys';

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
  { command: 'cite', keys: ['c'] },
  { command: 'citeAll', keys: ['Shift+C'] },
  { command: 'readAll', keys: ['Shift+A'] },
  { command: 'triage', keys: ['Shift+T'] },
  { command: 'undo', keys: ['z'] },
  { command: 'redo', keys: ['Shift+Z'] },
  { command: 'search', keys: ['/'] },
  { command: 'help', keys: ['?'] },
];
