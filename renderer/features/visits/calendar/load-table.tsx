import { Button, Group, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarSpan } from '../../../../shared/domain/visit/calendar-span.ts';
import type { Load, OwnerLoad } from '../../../../shared/domain/visit/load.ts';
import { mondayOf } from '../../../../shared/domain/visit/load.ts';
import { useFormats } from '../../../hooks/formats.ts';
import { CapacityDialog } from './capacity-dialog.tsx';
import classes from './calendar.module.css';

type LoadTableProps = { readonly loads: readonly OwnerLoad[]; readonly span: CalendarSpan };

/** What everybody has against what they can make: by day in a week, by week in a month. */
export function LoadTable({ loads, span }: LoadTableProps) {
  const { t } = useTranslation('calendar');
  const id = useId();
  const [setting, setSetting] = useState(false);
  return (
    <section aria-labelledby={id} className={classes['load']}>
      <Group justify="space-between" gap="xs">
        <Title order={2} id={id}>
          {t('load.title')}
        </Title>
        <Button variant="default" size="compact-sm" onClick={() => setSetting(true)}>
          {t('load.set')}
        </Button>
      </Group>
      {loads.length === 0 ? <Text>{t('load.none')}</Text> : <Loads loads={loads} span={span} />}
      <Text size="sm" className={classes['quiet']}>
        {t('load.why')}
      </Text>
      {setting ? <CapacityDialog onClose={() => setSetting(false)} /> : null}
    </section>
  );
}

function Loads({ loads, span }: LoadTableProps) {
  const { t } = useTranslation('calendar');
  const { shortDay, day: inWords, count } = useFormats();
  const [first] = loads;
  const days = span === 'week' ? (first?.days ?? []) : [];
  return (
    <div className={classes['frame']} tabIndex={0} role="region" aria-label={t('load.table')}>
      <table className={classes['loads']}>
        <thead>
          <tr>
            <th scope="col">{t('load.who')}</th>
            <th scope="col">{t('load.capacity')}</th>
            {days.map(({ day }) => (
              <th
                key={day}
                scope="col"
                className={classes['number']}
                title={inWords(day)}
                aria-label={inWords(day)}
              >
                {Number(day.slice(8))}
              </th>
            ))}
            {(first?.weeks ?? []).map(({ monday }) => (
              <th key={monday} scope="col" className={classes['number']}>
                {span === 'week' ? t('load.week') : t('load.weekFrom', { day: shortDay(monday) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.owner}>
              <th scope="row">{load.owner === '' ? t('nobody') : load.owner}</th>
              <td>
                {t('load.perDayAndWeek', {
                  perDay: count(load.capacity.perDay),
                  perWeek: count(load.capacity.perWeek),
                })}
              </td>
              {(span === 'week' ? load.days : []).map((one) => (
                <LoadCell key={one.day} load={one} />
              ))}
              {load.weeks.map((one) => (
                <LoadCell
                  key={one.monday}
                  load={one}
                  daysOver={span === 'week' ? 0 : daysOverIn(load, one.monday)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LoadCell({ load, daysOver = 0 }: { readonly load: Load; readonly daysOver?: number }) {
  const { t } = useTranslation('calendar');
  const { count } = useFormats();
  return (
    <td className={classes['number']} data-over={load.over || daysOver > 0}>
      {load.count === 0 ? '' : t('load.of', { has: count(load.count), most: count(load.most) })}
      {daysOver === 0 ? null : (
        <div className={classes['daysOver']}>{t('load.daysOver', { count: daysOver })}</div>
      )}
    </td>
  );
}

function daysOverIn({ days }: OwnerLoad, monday: string): number {
  return days.filter(({ day, over }) => over && mondayOf(day) === monday).length;
}
