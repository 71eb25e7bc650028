import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isKnownDay } from '../../../../shared/domain/calendar/working-days.ts';
import type { Client } from '../../../../shared/domain/client/client.ts';
import type { SeriesForm } from '../../../../shared/domain/visit/read-series.ts';
import { readSeries } from '../../../../shared/domain/visit/read-series.ts';
import { dayOfTurn, turnsOf } from '../../../../shared/domain/visit/series.ts';
import { unknownYears } from '../../../../shared/domain/visit/unknown-years.ts';
import type { SeriesWithVisits } from '../../../data/queries/series-of.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { useToday } from '../../../hooks/today.ts';
import { useWorkingCalendar } from '../../../hooks/working-calendar.ts';
import classes from './plan.module.css';

/** So many days are shown. */
const atFirst = 6;

/** The days on which the visits of a series would fall, from where they were moved, and which of them are a guess. */
export function SeriesPreview(props: {
  readonly form: SeriesForm;
  readonly client: Client;
  readonly known: SeriesWithVisits | null;
}) {
  const { form, client, known } = props;
  const { t } = useTranslation('plan');
  const { day: inWords } = useFormats();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const ids = { id: known?.series.id ?? '', clientId: client.id };
  const read = readSeries(ids, form, { today, segment: client.segment, before: known });
  if (!read.ok) return null;
  const series = read.value;
  const turns = turnsOf(series, calendar);
  const years = unknownYears([today, ...turns.map(({ day }) => day)], calendar)
    .map(([first, last]) => (first === last ? first : `${first}–${last}`))
    .join(', ');
  return (
    <div className={classes['preview']} role="status">
      <Text size="sm" fw={600}>
        {t('series.preview', { count: turns.length })}
      </Text>
      <ul className={classes['lines']}>
        {turns.slice(0, atFirst).map(({ turn, day }) => {
          const stands = dayOfTurn(series, turn);
          return (
            <li key={turn}>
              <span>{inWords(day)}</span>
              <span className={classes['quiet']}>
                {[
                  stands === null || stands === day
                    ? ''
                    : t('series.movedFrom', { day: inWords(stands) }),
                  isKnownDay(calendar, day) ? '' : t('series.guessed'),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </span>
            </li>
          );
        })}
      </ul>
      {turns.length > atFirst ? (
        <Text className={classes['quiet'] ?? ''}>
          {t('series.more', { count: turns.length - atFirst })}
        </Text>
      ) : null}
      {years === '' ? null : <Text size="sm">{t('series.assumed', { years })}</Text>}
    </div>
  );
}
