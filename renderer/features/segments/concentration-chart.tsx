import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CutPoint } from '../../../shared/domain/segment/cut.ts';
import type { RevenueConcentration } from '../../data/index/measure-revenue.ts';
import { useChartWords } from '../../hooks/chart-words.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { ChartTable, CutMark, LinesSpec } from '../../ui/chart-spec.ts';
import { Chart } from '../../ui/chart.tsx';
import { useSayMeasure } from './say-measure.ts';

type Props = {
  readonly measured: RevenueConcentration;
  /** Where the cuts fall; none where the one that is asked for does not fall anywhere. */
  readonly points: readonly CutPoint[];
  /** What moves each of them. */
  readonly onMove: readonly ((count: number) => void)[];
};

/** In steps, so that its label finds a place beside the cuts. */
const diagonal = Array.from({ length: 21 }, (_, i) => ({ x: i / 20, y: i / 20, says: '' }));

/** How steeply the revenue rises with the clients, and where the line is drawn. */
export function ConcentrationChart({ measured, points, onMove }: Props) {
  const { t } = useTranslation('segments');
  const { percent } = useFormats();
  const lines = useLines(measured);
  const cuts = useCutMarks({ measured, points, onMove });
  const spec = useMemo(() => ({ ...lines, cuts }), [lines, cuts]);
  const { metric, year } = useSayMeasure()(measured);
  const { period, currency } = measured;
  const top = measured.figures.topShares.find(({ fraction }) => fraction === 0.2);
  const words = useChartWords(t('chart.keys'));
  return (
    <Chart
      label={t('chart.label', {
        metric,
        year,
        fraction: percent(top?.fraction ?? 0),
        share: percent(top?.share ?? 0),
      })}
      spec={spec}
      table={useTable(measured)}
      words={words}
      height={400}
      fileName={t('chart.fileName', { metric, year: period.replace('/', '-'), currency })}
    />
  );
}

function useLines(measured: RevenueConcentration): LinesSpec {
  const { t } = useTranslation('segments');
  const { curve } = measured;
  const { metric } = useSayMeasure()(measured);
  const { percent, wholePercent } = useFormats();
  return useMemo(() => {
    const highest = Math.max(...curve.map(({ share }) => share));
    const axis = { min: 0, step: 0.2, format: wholePercent };
    const line = { labelAt: 0.5, filled: false };
    return {
      kind: 'lines',
      x: { ...axis, max: 1, title: t('chart.x') },
      // Where clients with less than zero pull the total down, the largest hold more than all of it.
      y: { ...axis, max: highest > 1 ? null : 1, title: t('chart.y', { metric }) },
      lines: [
        {
          ...line,
          label: t('chart.curve', { metric }),
          labelAt: 0.78,
          labelSide: 'below',
          tone: 'accent',
          dashed: false,
          filled: true,
          points: curve.map(({ count, fraction, share }) => ({
            x: fraction,
            y: share,
            says: t('chart.point', { count, fraction: percent(fraction), share: percent(share) }),
          })),
        },
        {
          ...line,
          label: t('chart.equality'),
          labelSide: 'below',
          tone: 'quiet',
          dashed: true,
          points: diagonal,
        },
      ],
      cuts: [],
    };
  }, [curve, metric, t, percent, wholePercent]);
}

function useCutMarks({ measured, points, onMove }: Props): readonly CutMark[] {
  const { t } = useTranslation('segments');
  const { percent } = useFormats();
  const { clients } = measured;
  const { metric } = useSayMeasure()(measured);
  const [moveFirst, moveSecond] = onMove;
  return useMemo(() => {
    const markOf = ({ count, fraction, share }: CutPoint, i: number): CutMark => {
      const hold = percent(share);
      const [line, label, value] =
        i === 0
          ? (['chart.key', 'chart.handle', 'chart.handleValue'] as const)
          : (['chart.both', 'chart.secondHandle', 'chart.secondHandleValue'] as const);
      return {
        x: fraction,
        y: share,
        lines: [t(line, { count, fraction: percent(fraction) }), t('chart.hold', { share: hold })],
        handle: {
          label: t(label),
          value: count,
          // One cut is not drawn past the other.
          min: points[i - 1]?.count ?? 0,
          max: points[i + 1]?.count ?? clients,
          stride: Math.max(1, Math.round(clients / 100)),
          valueText: t(value, { metric, count, share: hold }),
          valueAt: (x: number) => x * clients,
          onMove: (to) => (i === 0 ? moveFirst : moveSecond)?.(to),
        },
      };
    };
    return points.map(markOf);
  }, [points, clients, metric, moveFirst, moveSecond, t, percent]);
}

function useTable(measured: RevenueConcentration): ChartTable {
  const { t } = useTranslation('segments');
  const { curve } = measured;
  const { metric } = useSayMeasure()(measured);
  const { count, percent } = useFormats();
  return useMemo(
    () => ({
      columns: [
        { title: t('chart.clients'), format: count },
        { title: t('chart.clientShare'), format: percent },
        { title: t('chart.revenueShare', { metric }), format: percent },
      ],
      rows: curve.map((point) => [point.count, point.fraction, point.share]),
    }),
    [curve, metric, t, count, percent],
  );
}
