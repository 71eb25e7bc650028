import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconMessageQuestion, IconSettings } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { SurveyResults } from '../../data/queries/survey-results.ts';
import { surveyResults } from '../../data/queries/survey-results.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Page } from '../../ui/page.tsx';
import { HistoryPart } from './history-part.tsx';
import { useGo } from './kano-address.ts';
import { RankingPart } from './ranking-part.tsx';
import { ReportScreen } from './report-screen.tsx';
import { useResultsHeading } from './results-heading.ts';
import { ResultsPart } from './results-part.tsx';
import { partNamed, SurveyParts } from './survey-parts.tsx';

/** What a survey says: the sentence, the map, the table that proves it, and who answered. */
export function ResultsScreen(props: { readonly survey: Id; readonly need: Id | undefined }) {
  const { view } = useSearch({ from: '/kano' });
  const results = useLive(surveyResults, props.survey);
  if (results === undefined) return <Skeleton m="lg" h={420} />;
  if (results === null) return <NoSurvey />;
  if (view === 'report') return <ReportScreen results={results} />;
  return <Results results={results} need={props.need} />;
}

export function NoSurvey() {
  const { t } = useTranslation('kano');
  return (
    <Page heading={t('results.gone')} detail={t('results.goneWhy')}>
      <Anchor renderRoot={(rest) => <Link {...rest} to="/kano" />}>{t('results.back')}</Anchor>
    </Page>
  );
}

function Results(props: { readonly results: SurveyResults; readonly need: Id | undefined }) {
  const { survey, needs, respondents } = props.results;
  const { view } = useSearch({ from: '/kano' });
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const heading = useResultsHeading(needs, respondents);
  const about = t('results.detail', {
    name: survey.name,
    day: formats.day(survey.day),
    table: t(`form.tables.${survey.table}`),
    points: formats.count(survey.tieThreshold * 100),
  });
  const detail = (
    <>
      <Anchor underline="always" renderRoot={(rest) => <Link {...rest} to="/kano" />}>
        {t('results.back')}
      </Anchor>
      {` › ${about}`}
    </>
  );
  const part = partNamed(view);
  return (
    <Page heading={heading} detail={detail} actions={<Actions survey={survey.id} />}>
      <SurveyParts survey={survey.id} part={part} />
      {part === 'results' ? <ResultsPart {...props} /> : null}
      {part === 'history' ? <HistoryPart survey={survey} /> : null}
      {part === 'ranking' ? <RankingPart survey={survey.id} /> : null}
    </Page>
  );
}

function Actions({ survey }: { readonly survey: Id }) {
  const { t } = useTranslation('kano');
  const go = useGo();
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconSettings size={16} stroke={1.6} aria-hidden />}
        onClick={() => go({ survey, form: 'edit' })}
      >
        {t('results.edit')}
      </Button>
      <Button
        leftSection={<IconMessageQuestion size={16} stroke={1.6} aria-hidden />}
        title={t('ask.openHint')}
        onClick={() => go({ survey, answer: 'new' })}
      >
        {t('ask.open')}
      </Button>
    </>
  );
}
