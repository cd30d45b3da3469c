import { OptionsPage } from '@/components/options-page';
import { mount } from '../shared/mount';

void mount(OptionsPage);
