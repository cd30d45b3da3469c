import { AskContext } from '@/components/ask-context';
import { OptionsPage } from '@/components/options-page';
import { askForPreview } from '@/lib/watch/ask-preview';
import { mount } from '../shared/mount';

function Options() {
  return (
    <AskContext.Provider value={askForPreview}>
      <OptionsPage />
    </AskContext.Provider>
  );
}

void mount(Options);
