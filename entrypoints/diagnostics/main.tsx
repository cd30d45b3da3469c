import { DiagnoseContext } from '@/components/diagnostics/diagnose-context';
import { DiagnosticsPage } from '@/components/diagnostics/diagnostics-page';
import { readBrowserFacts } from '@/lib/watch/diagnosis/browser-facts';
import { mount } from '../shared/mount';

function Diagnostics() {
  return (
    <DiagnoseContext.Provider value={readBrowserFacts}>
      <DiagnosticsPage />
    </DiagnoseContext.Provider>
  );
}

void mount(Diagnostics);
