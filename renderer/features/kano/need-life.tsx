import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnsweredCategory } from '../../../shared/domain/kano/analyse.ts';
import type { NeedHistory, Wave } from '../../../shared/domain/kano/waves.ts';
import { useChartWords } from '../../hooks/chart-words.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { ChartTable, LinesSpec, Spot } from '../../ui/chart-spec.ts';
import { Chart } from '../../ui/chart.tsx';

type LifeProps = { readonly waves: readonly Wave[]; readonly histories: readonly NeedHistory[] };

/** The life of one need: exciting, then expected, then basic; drawn over the waves. */
export function NeedLife({ waves, histories }: LifeProps) {
  const { t } = useTranslation('kano');
  const words = useChartWords(t('map.keys'));
  const [chosen, setChosen] = useState<string | null>(null);
  const first = histories.find(({ changes }) => changes.length > 0) ?? histories[0];
  const history = histories.find(({ question }) => question.id === chosen) ?? first;
  const spec = useLifeSpec(waves, history);
  const table = useLifeTable(waves, history);
  if (!history) return null;
  return (
    <div>
      <NativeSelect
        label={t('follow.lifeOf')}
        maw={480}
        value={history.question.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={histories.map(({ question }) => ({ value: question.id, label: question.need }))}
      />
      <Chart
        label={t('follow.life', { need: history.question.need })}
        spec={spec}
        table={table}
        words={words}
        height={280}
        fileName={history.question.need}
      />
    </div>
  );
}

/** From below to above: what nobody wants, what hardly matters, and the three steps of a need's life. */
const heights: readonly AnsweredCategory[] = ['R', 'I', 'A', 'O', 'M'];

function useLifeSpec(waves: readonly Wave[], history: NeedHistory | undefined): LinesSpec {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  return useMemo(() => {
    const points = (history?.results ?? []).flatMap((result, wave): readonly Spot[] => {
      const category = result?.analysis.category ?? null;
      if (!result || category === null) return [];
      const says = t('follow.spot', {
        day: formats.shortDay(waves[wave]?.survey.day ?? ''),
        category: `${category} ${term(`kano.${category}`)}`,
        n: formats.count(result.analysis.n),
      });
      return [{ x: wave, y: heights.indexOf(category), says }];
    });
    return {
      kind: 'lines',
      x: {
        title: '',
        min: -0.25,
        max: waves.length - 0.75,
        step: 1,
        format: (at) => {
          const day = Number.isInteger(at) ? waves[at]?.survey.day : undefined;
          return day === undefined ? '' : formats.shortDay(day);
        },
      },
      y: {
        title: '',
        min: -1,
        max: 5,
        step: 1,
        format: (height) => {
          const category = heights[height];
          return category ? `${category} ${term(`kano.${category}`)}` : '';
        },
      },
      lines: [
        {
          label: '',
          labelAt: 1,
          labelSide: 'above',
          tone: 'accent',
          dashed: false,
          filled: false,
          dotted: true,
          points,
        },
      ],
      cuts: [],
    };
  }, [waves, history, t, term, formats]);
}

function useLifeTable(waves: readonly Wave[], history: NeedHistory | undefined): ChartTable {
  const { t } = useTranslation('kano');
  const { t: term } = useTranslation('terms');
  const formats = useFormats();
  return useMemo(
    () => ({
      columns: [
        { title: t('list.day'), format: null },
        { title: t('results.category'), format: null },
        { title: t('results.n'), format: formats.count },
      ],
      rows: waves.map(({ survey }, at) => {
        const result = history?.results[at] ?? null;
        if (!result) return [formats.shortDay(survey.day), t('cut.notAsked'), null];
        const { category, n } = result.analysis;
        const name =
          category === null ? term('notAvailable') : `${category} ${term(`kano.${category}`)}`;
        return [formats.shortDay(survey.day), name, n];
      }),
    }),
    [waves, history, t, term, formats],
  );
}
