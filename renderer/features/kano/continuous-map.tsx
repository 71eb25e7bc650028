import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { useChartWords } from '../../hooks/chart-words.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { ChartTable, LabelledSpot, ScatterSpec } from '../../ui/chart-spec.ts';
import { Chart } from '../../ui/chart.tsx';
import { categoryLooks, shortened } from './chart-parts.ts';
import classes from './kano.module.css';

/** DuMouchel's map: the mean of the functional answers upwards, of the dysfunctional ones to the right, with their spread. */
export function ContinuousMap(props: {
  readonly survey: string;
  readonly needs: readonly NeedResult[];
  /** For a report, whatever the colours of the screen. */
  readonly paper?: boolean;
}) {
  const { t } = useTranslation('kano');
  const spec = useSpec(props.needs);
  const table = useTable(props.needs);
  const words = useChartWords(t('map.keys'));
  return (
    <div>
      <Chart
        label={t('continuous.title')}
        spec={spec}
        table={table}
        words={words}
        height={420}
        fileName={`${props.survey} ${t('continuous.file')}`}
        paper={props.paper ?? false}
      />
      <Text size="sm" className={classes['quiet']}>
        {t('continuous.note')}
      </Text>
    </div>
  );
}

function useSpec(needs: readonly NeedResult[]): ScatterSpec {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  return useMemo(() => {
    const points = needs.flatMap(({ question, analysis, continuous }): readonly LabelledSpot[] => {
      const { functional, dysfunctional } = continuous;
      if (functional.mean === null || dysfunctional.mean === null) return [];
      const decimal = (value: number | null) =>
        value === null ? term('notAvailable') : formats.decimal(value, 2);
      const says = t('continuous.spot', {
        need: question.need,
        functional: decimal(functional.mean),
        functionalSpread: decimal(functional.deviation),
        dysfunctional: decimal(dysfunctional.mean),
        dysfunctionalSpread: decimal(dysfunctional.deviation),
      });
      return [
        {
          x: dysfunctional.mean,
          y: functional.mean,
          spread: { x: dysfunctional.deviation ?? 0, y: functional.deviation ?? 0 },
          says,
          label: shortened(question.need),
          ...categoryLooks[analysis.category ?? 'I'],
        },
      ];
    });
    const axis = {
      min: -2,
      max: 4,
      step: 1,
      format: (value: number) => formats.decimal(value, 0),
    };
    return {
      kind: 'scatter',
      x: { ...axis, title: t('continuous.dysfunctional') },
      y: { ...axis, title: t('continuous.functional') },
      points,
      quadrants: {
        x: 2,
        y: 2,
        topLeft: `A ${term('kano.A')}`,
        topRight: `O ${term('kano.O')}`,
        bottomLeft: `I ${term('kano.I')}`,
        bottomRight: `M ${term('kano.M')}`,
      },
    };
  }, [needs, t, term, formats]);
}

function useTable(needs: readonly NeedResult[]): ChartTable {
  const { t } = useTranslation('kano');
  const formats = useFormats();
  return useMemo(() => {
    const format = (value: number) => formats.decimal(value, 2);
    return {
      columns: [
        { title: t('results.need'), format: null },
        { title: t('results.n'), format: formats.count },
        { title: t('continuous.functionalMean'), format },
        { title: t('continuous.deviation'), format },
        { title: t('continuous.dysfunctionalMean'), format },
        { title: t('continuous.deviation'), format },
      ],
      rows: needs.map(({ question, analysis, continuous }) => [
        question.need,
        analysis.n,
        continuous.functional.mean,
        continuous.functional.deviation,
        continuous.dysfunctional.mean,
        continuous.dysfunctional.deviation,
      ]),
    };
  }, [needs, t, formats]);
}
