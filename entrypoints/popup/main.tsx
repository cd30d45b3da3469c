import { PopupPage } from '@/components/popup-page';
import { mount } from '../shared/mount';
import { uncover } from './uncover';

const page = document.getElementById('page');
if (page) uncover(page);
// Not a chunk of the popup's own: what stands at its lower edge may come a moment later.
void mount(() => <PopupPage place="popup" />).then(
  () => import(/* @vite-ignore */ '/follow-banner.js'),
);
