import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/domain/calendar/day.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import {
  daysOfPeriod,
  isEverybody,
  isMoney,
  metrics,
} from '../../../shared/domain/segment/measure.ts';
import { useFormats } from '../../hooks/formats.ts';
import { SubsetFields } from './part-fields.tsx';
import type { SegmentView } from './segment-view.ts';
import classes from './segments.module.css';

type Props = {
  readonly view: SegmentView;
  readonly measure: Measure;
  readonly years: readonly string[];
  readonly currencies: readonly string[];
};

const spans = ['last-12-months', 'range'] as const;

/** What is measured: by what, when, in which currency, and of whom. */
export function MeasureFields({ view, measure, years, currencies }: Props) {
  const { t } = useTranslation('segments');
  const { list } = useFormats();
  const { metric, period, currency, scope } = measure;
  return (
    <section aria-label={t('part')}>
      <div className={classes['fields']}>
        <NativeSelect
          label={t('metricLabel')}
          data={metrics.map((value) => ({ value, label: t(`metric.${value}`) }))}
          value={metric}
          onChange={({ currentTarget: { value } }) => {
            view.set({ metric: metrics.find((known) => known === value) });
          }}
        />
        <PeriodField view={view} measure={measure} years={years} />
        {view.span === 'range' ? <RangeFields key={period} view={view} period={period} /> : null}
        {isMoney(metric) && currencies.length > 1 ? (
          <NativeSelect
            label={t('currency')}
            data={[...currencies]}
            value={currency}
            onChange={(event) => {
              view.set({ currency: event.currentTarget.value });
            }}
          />
        ) : null}
        <SubsetFields scope={scope} set={view.set} />
      </div>
      {isEverybody(scope) ? null : (
        <Text size="sm">{t('partOf', { parts: list(Object.values(scope).flat()) })}</Text>
      )}
      <Text size="sm" className={classes['quiet'] ?? ''}>
        {t('noMargin')}
      </Text>
    </section>
  );
}

function PeriodField(props: Pick<Props, 'view' | 'measure' | 'years'>) {
  const { view, measure, years } = props;
  const { t } = useTranslation('segments');
  return (
    <NativeSelect
      label={t('year')}
      data={[
        ...years,
        { value: 'last-12-months', label: t('lastTwelve') },
        { value: 'range', label: t('range') },
      ]}
      value={view.span ?? measure.period}
      onChange={({ currentTarget: { value } }) => {
        const span = spans.find((known) => known === value);
        if (span === undefined) view.setYear(value);
        else {
          const [from, to] = daysOfPeriod(measure.period);
          view.set({ span, from, to });
        }
      }}
    />
  );
}

/** What is typed stands, also while it is no stretch of days; only then the period follows. */
function RangeFields({ view, period }: { readonly view: SegmentView; readonly period: string }) {
  const { t } = useTranslation('segments');
  const [first, last] = daysOfPeriod(period);
  const [days, setDays] = useState({ from: first, to: last });
  const isRange = isDay(days.from) && isDay(days.to) && days.from <= days.to;
  const change = (part: Partial<typeof days>) => {
    const changed = { ...days, ...part };
    setDays(changed);
    if (isDay(changed.from) && isDay(changed.to) && changed.from <= changed.to) view.set(changed);
  };
  return (
    <>
      <TextInput
        type="date"
        label={t('from')}
        value={days.from}
        error={isRange ? undefined : t('rangeOrder')}
        onChange={({ currentTarget: { value } }) => {
          change({ from: value });
        }}
      />
      <TextInput
        type="date"
        label={t('to')}
        value={days.to}
        onChange={({ currentTarget: { value } }) => {
          change({ to: value });
        }}
      />
    </>
  );
}
