import { AskContext } from '@/components/ask-context';
import { OptionsPage } from '@/components/options-page';
import { TransferContext } from '@/components/transfer/transfer-port';
import { database } from '@/lib/library/database';
import { askForPreview } from '@/lib/watch/ask-preview';
import { mount } from '../shared/mount';
import { noteForSearch } from '../shared/search-index';

const loadTransfer = async () => (await import('./transfer')).transfer;

function Options() {
  return (
    <AskContext.Provider value={askForPreview}>
      <TransferContext.Provider value={loadTransfer}>
        <OptionsPage />
      </TransferContext.Provider>
    </AskContext.Provider>
  );
}

noteForSearch(database);
void mount(Options);
