import { LazyDetails } from '@/components/lazy-details';
import { LibraryPage } from '@/components/library-page';
import { PageContext, usePage } from '@/components/page';
import { mount } from '../shared/mount';

function Library() {
  const page = { ...usePage(), Details: LazyDetails };
  return (
    <PageContext.Provider value={page}>
      <LibraryPage />
    </PageContext.Provider>
  );
}

void mount(Library);
