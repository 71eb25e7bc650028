import { ChooseFile } from './choose-file.tsx';
import { useImportSession } from './import-session.ts';
import { MappingView } from './mapping-view.tsx';
import { Reading, Running } from './progress-views.tsx';
import { ReportView } from './report-view.tsx';

/** A spreadsheet becomes clients: choose, look, import, and see what came of it. */
export function ImportScreen() {
  const { state } = useImportSession();
  if (state.stage === 'reading') {
    return <Reading fileName={state.fileName} bytes={state.bytes} />;
  }
  if (state.stage === 'map') return <MappingView mapping={state.mapping} />;
  if (state.stage === 'importing') {
    return <Running mapping={state.mapping} progress={state.progress} />;
  }
  if (state.stage === 'done') return <ReportView ending={state.ending} />;
  return <ChooseFile refused={state.refused} />;
}
