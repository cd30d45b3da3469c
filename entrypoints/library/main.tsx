import { FetchContext } from '@/components/fetch-context';
import { LibraryPage } from '@/components/library-page';
import { mount } from '../shared/mount';

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

void mount(Library);
