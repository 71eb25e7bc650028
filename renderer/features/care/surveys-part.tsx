import { NativeSelect, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '../../../shared/domain/care/care-values.ts';
import type { Rating } from '../../../shared/domain/care/rating.ts';
import { caseFigures } from '../../../shared/domain/care/survey-figures.ts';
import { surveyBook } from '../../data/queries/survey-book.ts';
import { useLive } from '../../hooks/book.tsx';
import { PollList } from './poll-list.tsx';
import { useSayFigures } from './use-say-figures.ts';
import classes from './care.module.css';

/** What clients answer, case by case and in public surveys. */
export function SurveysPart() {
  const { t } = useTranslation('care');
  const book = useLive(surveyBook);
  if (!book) return null;
  return (
    <>
      <Cases ratings={book.cases} />
      <PollList polls={book.polls} />
      <details className={classes['how']}>
        <summary>{t('how')}</summary>
        <Text size="sm">{t('howText')}</Text>
      </details>
    </>
  );
}

function Cases({ ratings }: { readonly ratings: readonly Rating[] }) {
  const { t } = useTranslation('care');
  const id = useId();
  const [year, setYear] = useState('');
  const years = [...new Set(ratings.map(({ day }) => day.slice(0, 4)))];
  const shown = ratings.filter(({ day }) => day.startsWith(year));
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <div className={classes['head']}>
        <Title order={2} id={id}>
          {t('cases.title')}
        </Title>
        {years.length < 2 ? null : (
          <NativeSelect
            aria-label={t('cases.year')}
            size="xs"
            value={year}
            data={[{ value: '', label: t('cases.allYears') }, ...years]}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
        )}
      </div>
      {ratings.length === 0 ? <Text>{t('cases.none')}</Text> : <ByChannel ratings={shown} />}
    </section>
  );
}

function ByChannel({ ratings }: { readonly ratings: readonly Rating[] }) {
  const { t } = useTranslation('care');
  const say = useSayFigures();
  const rows = [
    { key: 'all', label: t('cases.all'), of: ratings },
    ...channels.map((channel) => ({
      key: channel,
      label: t(`channel.${channel}`),
      of: ratings.filter((rating) => rating.channel === channel),
    })),
  ].filter(({ of }) => of.length > 0);
  return (
    <div className={classes['scroll']}>
      <table aria-label={t('cases.table')} className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('cases.channel')}</th>
            <th scope="col">{t('cases.response')}</th>
            <th scope="col">{t('cases.mean')}</th>
            <th scope="col">{t('cases.low')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, of }) => {
            const figures = caseFigures(of);
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{say.response(figures)}</td>
                <td>{say.mean(figures)}</td>
                <td>{say.low(figures)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
