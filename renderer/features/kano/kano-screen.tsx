import { useSearch } from '@tanstack/react-router';
import { AskScreen } from './ask-screen.tsx';
import { ResultsScreen } from './results-screen.tsx';
import { AddSurvey, EditSurvey } from './survey-drawers.tsx';
import { SurveyListScreen } from './survey-list-screen.tsx';
import { SwotScreen } from './swot-screen.tsx';
import { WayScreen } from './way-screen.tsx';

/** What clients need: the surveys, one survey's results, or its questionnaire. */
export function KanoScreen() {
  const { survey, need, answer, form, way, view } = useSearch({ from: '/kano' });
  if (way !== undefined) return <WayScreen key={way} way={way} survey={survey} />;
  if (survey !== undefined && answer !== undefined) {
    return <AskScreen key={`${survey} ${answer}`} survey={survey} answer={answer} />;
  }
  if (survey === undefined && view === 'swot') return <SwotScreen />;
  return (
    <>
      {survey === undefined ? <SurveyListScreen /> : <ResultsScreen survey={survey} need={need} />}
      {form === 'add' ? <AddSurvey /> : null}
      {form === 'edit' && survey !== undefined ? <EditSurvey survey={survey} /> : null}
    </>
  );
}
