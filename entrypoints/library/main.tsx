import { FetchContext } from '@/components/fetch-context';
import { LibraryPage } from '@/components/library-page';
import { database } from '@/lib/library/database';
import { mount } from '../shared/mount';
import { noteForSearch } from '../shared/search-index';

/** Loaded when it is asked for: the reader of arXiv's answers is larger than the page. */
async function fetchAgain(id: string): Promise<boolean> {
  const { fetchText } = await import('./fetch-text');
  return fetchText(id);
}

function Library() {
  return (
    <FetchContext.Provider value={fetchAgain}>
      <LibraryPage />
    </FetchContext.Provider>
  );
}

noteForSearch(database);
void mount(Library);
