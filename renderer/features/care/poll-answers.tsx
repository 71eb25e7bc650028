import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { scores } from '../../../shared/domain/care/care-values.ts';
import type { Rating } from '../../../shared/domain/care/rating.ts';
import type { SurveyFigures } from '../../../shared/domain/care/survey-figures.ts';
import type { Id } from '../../../shared/record/id.ts';
import { useFormats } from '../../hooks/formats.ts';
import classes from './care.module.css';

/** How many gave each score, in a bar and in figures. */
export function Spread({ figures }: { readonly figures: SurveyFigures }) {
  const { t } = useTranslation('care');
  const { count, percent } = useFormats();
  const { spread, answered } = figures;
  if (answered === 0) return null;
  return (
    <div className={classes['scroll']}>
      <table aria-label={t('polls.spread')} className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('polls.spreadScore')}</th>
            <th scope="col">{t('polls.spreadCount')}</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score, at) => {
            const given = spread[at] ?? 0;
            return (
              <tr key={score}>
                <th scope="row">{t(`score.${score}`)}</th>
                <td>
                  <span
                    aria-hidden
                    className={classes['bar']}
                    style={{ width: `${(given / answered) * 160}px` }}
                  />
                  {count(given)} ({percent(given / answered)}, n = {count(answered)})
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The answers that were entered one by one. */
export function PollAnswers(props: {
  readonly ratings: readonly Rating[];
  readonly names: ReadonlyMap<Id, string>;
}) {
  const { ratings, names } = props;
  const { t } = useTranslation('care');
  const { shortDay } = useFormats();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes['section']}>
      <Title order={2} id={id}>
        {t('polls.answers')}
      </Title>
      {ratings.length === 0 ? <Text>{t('polls.noAnswers')}</Text> : null}
      <ul className={classes['list']}>
        {ratings.map((rating) => (
          <li key={rating.id}>
            <Link
              to="/clients/$id"
              params={{ id: rating.clientId }}
              search={{ tab: 'care', record: rating.id }}
              className={classes['link']}
            >
              {names.get(rating.clientId) ?? t('followUps.unnamed')}
            </Link>
            {` · ${said(rating)} · ${shortDay(rating.day)}`}
            {rating.person === '' ? '' : ` · ${rating.person}`}
            {rating.remark === '' ? null : <div className={classes['remark']}>{rating.remark}</div>}
          </li>
        ))}
      </ul>
    </section>
  );

  function said({ score }: Rating): string {
    const known = scores.find((one) => one === score);
    return known === undefined ? t('noAnswer') : t(`score.${known}`);
  }
}
