import { drawTree } from '@/components/first-screen/draw-tree';
import { fittingScreen, type Opening, type Tree } from '@/lib/reading/first-copy';
import { dressEarly } from './shared/dress-early';
import { type KeptFirst, openingNow } from './shared/first-copy';

/**
 * Paints the popup's first screen before any module is loaded: the kept one where the library hasn't
 * changed since, else what a read of the library gives. The page itself takes its place.
 */
async function main(): Promise<void> {
  dressEarly();
  // The first steps stand above the list until they are taken.
  if (!localStorage.getItem('welcomed')) return;
  const opening = openingNow(localStorage.getItem('place:popup'));
  const kept: KeptFirst = await chrome.storage.session.get(['first', 'change']);
  const { first, change } = kept;
  const tree = first && first.change === change && fittingScreen(first, opening);
  show(tree || (await read(opening)));
}

// Without WXT's function around it, which would be as long as some of this.
export default { main };

async function read(opening: Opening): Promise<Tree | undefined> {
  const script = '/first-list.js';
  await import(/* @vite-ignore */ script);
  return globalThis.arxivDailyFirst?.draw(opening);
}

function show(tree: Tree | undefined): void {
  const page = document.getElementById('page');
  if (!page) return void requestAnimationFrame(() => show(tree));
  // The page may have been faster.
  if (!tree || page.querySelector('[aria-busy="false"], .failure')) return;
  const first = document.createElement('div');
  first.id = 'first';
  first.inert = true;
  first.append(drawTree(tree));
  page.before(first);
}
