import { PopupPage } from '@/components/popup-page';
import { mount } from '../shared/mount';

void mount(() => <PopupPage place="sidepanel" />);
