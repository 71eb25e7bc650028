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

/** Berger's map: Better upwards, Worse to the right; 0.5 and −0.5 divide it into the four categories. */
export function BetterWorseMap(props: {
  readonly survey: string;
  readonly needs: readonly NeedResult[];
  /** For a report, whatever the colours of the screen. */
  readonly paper?: boolean;
}) {
  const { survey, needs, paper = false } = props;
  const { t } = useTranslation('kano');
  const spec = useMapSpec(needs);
  const table = useMapTable(needs);
  const formats = useFormats();
  const left = needs.filter(({ analysis }) => analysis.better === null);
  const words = useChartWords(t('map.keys'));
  return (
    <div>
      <Chart
        label={t('map.title')}
        spec={spec}
        table={table}
        words={words}
        height={420}
        fileName={survey}
        paper={paper}
      />
      {left.length > 0 ? (
        <Text size="sm" className={classes['quiet']}>
          {t('map.left', { needs: formats.list(left.map(({ question }) => question.need)) })}
        </Text>
      ) : null}
    </div>
  );
}

function useMapSpec(needs: readonly NeedResult[]): ScatterSpec {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  return useMemo(() => {
    const points = needs.flatMap(({ question, analysis }): readonly LabelledSpot[] => {
      const { better, worse, category } = analysis;
      if (better === null || worse === null || category === null) return [];
      const says = t('map.spot', {
        need: question.need,
        category: `${category} ${term(`kano.${category}`)}`,
        better: formats.decimal(better, 2),
        worse: formats.decimal(worse, 2),
      });
      const label = shortened(question.need);
      return [{ x: Math.abs(worse), y: better, says, label, ...categoryLooks[category] }];
    });
    const axis = { min: 0, max: 1, step: 0.25 };
    return {
      kind: 'scatter',
      // Worse is negative; the axis counts its size, so that the needs that weigh most lie at the upper right.
      x: { ...axis, title: t('map.worse'), format: (size) => formats.decimal(0 - size, 2) },
      y: { ...axis, title: t('map.better'), format: (value) => formats.decimal(value, 2) },
      points,
      quadrants: {
        x: 0.5,
        y: 0.5,
        topLeft: `A ${term('kano.A')}`,
        topRight: `O ${term('kano.O')}`,
        bottomLeft: `I ${term('kano.I')}`,
        bottomRight: `M ${term('kano.M')}`,
      },
    };
  }, [needs, t, term, formats]);
}

function useMapTable(needs: readonly NeedResult[]): ChartTable {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  return useMemo(() => {
    const number = (value: number) => formats.decimal(value, 3);
    return {
      columns: [
        { title: t('results.need'), format: null },
        { title: t('results.category'), format: null },
        { title: t('results.better'), format: number },
        { title: t('results.worse'), format: number },
      ],
      rows: needs.map(({ question, analysis: { category, better, worse } }) => [
        question.need,
        category === null ? term('notAvailable') : `${category} ${term(`kano.${category}`)}`,
        better ?? term('notAvailable'),
        worse ?? term('notAvailable'),
      ]),
    };
  }, [needs, t, term, formats]);
}
