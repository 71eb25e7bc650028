import { useSearch } from '@tanstack/react-router';
import { AskScreen } from './ask-screen.tsx';
import { ResultsScreen } from './results-screen.tsx';
import { AddSurvey, EditSurvey } from './survey-drawers.tsx';
import { SurveyListScreen } from './survey-list-screen.tsx';

/** What clients need: the surveys, one survey's results, or its questionnaire. */
export function KanoScreen() {
  const { survey, need, answer, form } = useSearch({ from: '/kano' });
  if (survey !== undefined && answer !== undefined) {
    return <AskScreen key={`${survey} ${answer}`} survey={survey} answer={answer} />;
  }
  return (
    <>
      {survey === undefined ? <SurveyListScreen /> : <ResultsScreen survey={survey} need={need} />}
      {form === 'add' ? <AddSurvey /> : null}
      {form === 'edit' && survey !== undefined ? <EditSurvey survey={survey} /> : null}
    </>
  );
}
