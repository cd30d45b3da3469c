import { LibraryPage } from '@/components/library-page';
import { mount } from '../shared/mount';

void mount(LibraryPage);
