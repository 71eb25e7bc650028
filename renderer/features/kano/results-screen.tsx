import { Alert, Anchor, Button, Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconMessageQuestion, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../shared/record/id.ts';
import type { SurveyResults } from '../../data/queries/survey-results.ts';
import { surveyResults } from '../../data/queries/survey-results.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { BetterWorseMap } from './better-worse-map.tsx';
import { HowComputed } from './how-computed.tsx';
import { useGo } from './kano-address.ts';
import { NeedPanel } from './need-panel.tsx';
import { RespondentList } from './respondent-list.tsx';
import { useResultsHeading } from './results-heading.ts';
import { ResultsTable } from './results-table.tsx';

/** What a survey says: the sentence, the map, the table that proves it, and who answered. */
export function ResultsScreen(props: { readonly survey: Id; readonly need: Id | undefined }) {
  const results = useLive(surveyResults, props.survey);
  if (results === undefined) return <Skeleton m="lg" h={420} />;
  return results === null ? <NoSurvey /> : <Results results={results} need={props.need} />;
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
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const go = useGo();
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
  const chosen = needs.find(({ question }) => question.id === props.need);
  return (
    <Page heading={heading} detail={detail} actions={<Actions survey={survey.id} />}>
      {respondents === 0 ? (
        <Empty title={t('results.noAnswersTitle')} why={t('results.noAnswersWhy')} />
      ) : (
        <>
          <Warnings needs={needs} respondents={respondents} />
          <BetterWorseMap survey={survey.name} needs={needs} />
        </>
      )}
      <ResultsTable needs={needs} />
      <HowComputed needs={needs.length} respondents={respondents} />
      <RespondentList survey={survey.id} needs={needs.length} />
      <NeedPanel survey={survey} need={chosen} onClose={() => go({ survey: survey.id })} />
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

/** χ² is defined from here on; below, categories are only a first impression. */
const enoughAnswers = 12;

function Warnings({ needs, respondents }: Pick<SurveyResults, 'needs' | 'respondents'>) {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const divided = needs.filter(({ analysis }) => analysis.twoGroups);
  const names = formats.list(divided.map(({ question }) => question.need));
  const warnings = [
    ...(respondents < enoughAnswers ? [t('results.few')] : []),
    ...(divided.length > 0
      ? [t('results.twoGroupsOf', { count: divided.length, needs: names })]
      : []),
  ];
  if (warnings.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />} p="xs">
      {warnings.map((warning) => (
        <div key={warning}>{warning}</div>
      ))}
    </Alert>
  );
}
