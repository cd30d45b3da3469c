import { type Keys, keyboardReader } from './keyboard';

const config = '{"query": "all:crystal or all:ice", "max_results": 5}';

/**
 * What a new reader does with the queries, by keys alone. It begins on an options page with one
 * query, checked, and throws where the focus is lost or out of sight.
 */
export async function walkWorkbench(keys: Keys): Promise<void> {
  await writeQuery(keys);
  await buildQuery(keys);
  await keepQuery(keys);
  await bringInQuery(keys);
}

async function writeQuery(keys: Keys): Promise<void> {
  const reader = keyboardReader(keys);
  await reader.to('Add a query');
  await reader.pressed('Enter', 'Name');
  await reader.type('Dark');
  await reader.to('arXiv query');
  await reader.pressed('Control+Enter', 'arXiv query');
  await reader.type('cat:cs or ti:dark matter');
  await reader.press('Alt+Enter');
  await reader.press('Alt+Enter');
  await reader.to('Show in the query');
  await reader.pressed('Enter', 'arXiv query');
  await reader.press('Alt+Enter');
  await reader.has('cat:cs.* OR ti:"dark matter"');
  await reader.press('Control+a');
  await reader.type('cat:(cs.l');
  await reader.press('ArrowDown');
  await reader.press('Enter');
  await reader.has('cat:(cs.LG');
  await reader.type(') AND a');
  await reader.press('Escape');
  await reader.press('Backspace');
  await reader.type('ti:spin');
  await reader.has('cat:(cs.LG) AND ti:spin');
}

async function buildQuery(keys: Keys): Promise<void> {
  const reader = keyboardReader(keys);
  await reader.back('Build it from fields');
  await reader.pressed('Enter', 'Build it from fields');
  await reader.to('Category of entry 1');
  await reader.to('Add a group');
  await reader.pressed('Enter', 'Field of entry 1');
  await reader.type('Au');
  await reader.to('Words of entry 1');
  await reader.type('curie');
  await reader.to('Add an entry');
  await reader.pressed('Enter', 'Field of entry 2');
  await reader.to('Remove entry 2');
  await reader.pressed('Enter', 'Add an entry');
  await reader.to('From');
  await reader.type('01022024');
  await reader.to('arXiv query');
  await reader.has(
    'cat:cs.LG AND ti:spin AND au:curie AND submittedDate:[202401020000 TO 209912312359]',
  );
  await reader.back('Any day');
  await reader.pressed('Enter', 'Any day');
  await reader.back('Remove entry 1');
  await reader.pressed('Enter', 'Add a group');
  await reader.to('arXiv query');
  await reader.has('cat:cs.LG AND ti:spin');
}

async function keepQuery(keys: Keys): Promise<void> {
  const reader = keyboardReader(keys);
  await reader.to('Ask arXiv');
  await reader.pressed('Enter', 'Ask arXiv');
  await reader.back('Save query');
  await reader.pressed('Enter', 'Name');
  await reader.press('Control+a');
  await reader.type('Darker');
  await reader.pressed('Enter', 'Name');
  await reader.shows('Saved “Darker”');
  await reader.back(/^Move “Darker” up/);
  await reader.pressed('Enter', /^Move “Darker” up/);
  await reader.back('Pause');
  await reader.pressed('Enter', 'Resume');
  await reader.to('Delete');
  // The first query is open then.
  await reader.pressed('Enter', /^AI for Materials Science/);
  await reader.press('z');
  await reader.shows('Undone: Deleted “Darker”');
  await reader.on(/^AI for Materials Science/);
  await reader.back(/^Darker/);
  await reader.pressed('Enter', 'Name');
  await reader.type(' matter');
  await reader.to('Discard changes');
  await reader.pressed('Enter', 'Discard changes');
  await reader.pressed('z', 'Discard changes');
  await reader.back('Name');
  await reader.has('Darker matter');
  await reader.back('Add a query');
  await reader.pressed('Enter', 'Name');
  await reader.to('Cancel');
  await reader.pressed('Enter', /not saved yet$/);
}

async function bringInQuery(keys: Keys): Promise<void> {
  const reader = keyboardReader(keys);
  await reader.to('Text or address');
  await reader.type(config);
  await reader.to('Show what is in it');
  await reader.pressed('Enter', 'Nothing has been added yet.');
  await reader.to('Write OR');
  await reader.pressed('Enter', 'arXiv query');
  await reader.has('all:crystal OR all:ice');
  await reader.to('Add 1 query');
  await reader.pressed('Enter', 'Text or address');
  await reader.to(/^Undo/);
  // The last stop before the note.
  await reader.pressed('Enter', /^Open diagnostics/);
  await reader.shows('Undone: Added “');
}
