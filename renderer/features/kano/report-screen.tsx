import { Button, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answersNeeded } from '../../../shared/domain/kano/answers-needed.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { SurveyResults } from '../../data/queries/survey-results.ts';
import type { SurveyRanking } from '../../data/queries/survey-waves.ts';
import { surveyRanking } from '../../data/queries/survey-waves.ts';
import { useLive } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { BetterWorseMap } from './better-worse-map.tsx';
import { ContinuousMap } from './continuous-map.tsx';
import { useResultsHeading } from './results-heading.ts';
import { ResultsTable } from './results-table.tsx';
import { useSayChange } from './say-change.ts';
import { useSayNeeded } from './say-tests.ts';
import classes from './report.module.css';

/** The results on paper, or as the PDF that printing can make of them. */
export function ReportScreen({ results }: { readonly results: SurveyResults }) {
  const { t } = useTranslation('kano');
  const { survey } = results;
  const found = useLive(surveyRanking, survey.id);
  return (
    <div className={classes['screen']}>
      <div className={classes['tools']}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
          renderRoot={(rest) => <Link {...rest} to="/kano" search={{ survey: survey.id }} />}
        >
          {t('report.back')}
        </Button>
        <Button
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('report.print')}
        </Button>
      </div>
      {found ? <Sheet results={results} found={found} /> : <Skeleton h={420} />}
    </div>
  );
}

function Sheet(props: { readonly results: SurveyResults; readonly found: SurveyRanking }) {
  const { survey, needs, respondents } = props.results;
  const { t } = useTranslation('kano');
  const formats = useFormats();
  const heading = useResultsHeading(needs, respondents);
  return (
    <article className={classes['sheet']}>
      <h1>{heading}</h1>
      <p>
        {t('results.detail', {
          name: survey.name,
          day: formats.day(survey.day),
          table: t(`form.tables.${survey.table}`),
          points: formats.count(survey.tieThreshold * 100),
        })}
      </p>
      <Ranked found={props.found} />
      <Changes found={props.found} />
      {respondents === 0 ? null : (
        <>
          <h2>{t('map.title')}</h2>
          <BetterWorseMap survey={survey.name} needs={needs} paper />
          <h2>{t('continuous.title')}</h2>
          <ContinuousMap survey={survey.name} needs={needs} paper />
        </>
      )}
      <h2>{t('results.tableLabel')}</h2>
      <div className={classes['wide']}>
        <ResultsTable needs={needs} address={{ survey: survey.id }} />
      </div>
      <p className={classes['small']}>{t('report.rests')}</p>
    </article>
  );
}

function Ranked({ found: { ranked, results } }: { readonly found: SurveyRanking }) {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  const sayNeeded = useSayNeeded();
  return (
    <>
      <h2>{t('rank.title')}</h2>
      <p className={classes['small']}>{t('rank.rule')}</p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              {t('rank.rank')}
            </th>
            <th scope="col">{t('results.need')}</th>
            <th scope="col">{t('results.category')}</th>
            <th scope="col" data-numeric>
              {t('results.totalStrength')}
            </th>
            <th scope="col" data-numeric>
              {t('results.importance')}
            </th>
            <th scope="col" data-numeric>
              {t('rank.cost')}
            </th>
            <th scope="col">{t('needed.title')}</th>
          </tr>
        </thead>
        <tbody>
          {ranked.map(({ need, rank, cost }) => {
            const { category, totalStrength } = need.analysis;
            const none = term('notAvailable');
            return (
              <tr key={need.question.id}>
                <td data-numeric>{rank}</td>
                <th scope="row">{need.question.need}</th>
                <td>{category === null ? none : `${category} ${term(`kano.${category}`)}`}</td>
                <td data-numeric>
                  {totalStrength === null ? none : formats.percent(totalStrength)}
                </td>
                <td data-numeric>
                  {need.importance.mean === null ? none : formats.decimal(need.importance.mean, 2)}
                </td>
                <td data-numeric>
                  {cost === null ? none : formatMoney(cost, formats.language, 'full')}
                </td>
                <td>{sayNeeded(answersNeeded(need.counts, results.survey.tieThreshold))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** What this wave changed; nothing where it is the first. */
function Changes({ found: { histories, results, waves } }: { readonly found: SurveyRanking }) {
  const { t } = useTranslation('kano');
  const say = useSayChange();
  const at = waves.findIndex(({ survey }) => survey.id === results.survey.id);
  const changed = histories.flatMap(({ question, changes }) =>
    changes.filter(({ wave }) => wave === at).map((change) => ({ question, change })),
  );
  if (changed.length === 0) return null;
  return (
    <>
      <h2>{t('follow.changes', { count: changed.length })}</h2>
      <ul>
        {changed.map(({ question, change }) => (
          <li key={question.id}>{say(question, change, waves)}</li>
        ))}
      </ul>
    </>
  );
}
