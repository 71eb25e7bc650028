import { Text } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceType } from '../../../shared/domain/care/quadrant.ts';
import { fewestScores, middle } from '../../../shared/domain/care/quadrant.ts';
import type { NamedPoint } from '../../data/queries/service-map.ts';
import { serviceMap } from '../../data/queries/service-map.ts';
import { useLive } from '../../hooks/book.tsx';
import { useChartWords } from '../../hooks/chart-words.ts';
import { useFormats } from '../../hooks/formats.ts';
import type { ChartTable, ScatterSpec, Shape, Tone } from '../../ui/chart-spec.ts';
import { Chart } from '../../ui/chart.tsx';
import { Empty } from '../../ui/empty.tsx';

/** How the office's people serve: the service quadrant, with its table. */
export function QuadrantPart() {
  const { t } = useTranslation('careService');
  const points = useLive(serviceMap);
  if (!points) return null;
  if (points.length === 0) {
    return <Empty title={t('quadrant.none')} why={t('quadrant.noneWhy')} />;
  }
  return <Quadrant points={points} />;
}

function Quadrant({ points }: { readonly points: readonly NamedPoint[] }) {
  const { t } = useTranslation('careService');
  const words = useChartWords(t('quadrant.keys'));
  return (
    <div>
      <Chart
        label={t('quadrant.title')}
        spec={useSpec(points)}
        table={useTable(points)}
        words={words}
        height={440}
        fileName={t('quadrant.title')}
      />
      <Text size="sm">{t('quadrant.how', { fewest: fewestScores })}</Text>
    </div>
  );
}

const looks: Readonly<Record<ServiceType, { readonly tone: Tone; readonly shape: Shape }>> = {
  A: { tone: 'blue', shape: 'rect' },
  B: { tone: 'orange', shape: 'rectRot' },
  C: { tone: 'accent', shape: 'circle' },
  D: { tone: 'purple', shape: 'triangle' },
};

/** A person's type in words; why there is none where there is none. */
function useSayType(): (point: NamedPoint) => string {
  const { t } = useTranslation('careService');
  return useCallback(
    ({ type, tooFew }) => {
      if (tooFew) return t('quadrant.tooFew');
      return type === null ? t('quadrant.between') : t(`quadrant.type.${type}`);
    },
    [t],
  );
}

function useSpec(points: readonly NamedPoint[]): ScatterSpec {
  const { t } = useTranslation('careService');
  const formats = useFormats();
  const sayType = useSayType();
  return useMemo(() => {
    const axis = {
      min: 1,
      max: 5,
      step: 1,
      format: (value: number) => formats.decimal(value, 0),
    };
    return {
      kind: 'scatter',
      x: { ...axis, title: t('quadrant.personal') },
      y: { ...axis, title: t('quadrant.program') },
      points: points.map((point) => {
        const { type, tooFew, n, program, personal } = point;
        const name = point.name === '' ? t('praise.gone') : point.name;
        return {
          x: personal,
          y: program,
          label: tooFew ? `${name} · ${t('quadrant.tooFew')} (n = ${n})` : `${name} (n = ${n})`,
          says: t('quadrant.spot', {
            name,
            type: sayType(point),
            program: formats.decimal(program, 2),
            personal: formats.decimal(personal, 2),
            n: formats.count(n),
          }),
          ...(type === null ? ({ tone: 'quiet', shape: 'cross' } as const) : looks[type]),
        };
      }),
      quadrants: {
        x: middle,
        y: middle,
        topLeft: t('quadrant.type.A'),
        topRight: t('quadrant.type.C'),
        bottomLeft: t('quadrant.type.B'),
        bottomRight: t('quadrant.type.D'),
      },
    };
  }, [points, t, formats, sayType]);
}

function useTable(points: readonly NamedPoint[]): ChartTable {
  const { t } = useTranslation('careService');
  const formats = useFormats();
  const sayType = useSayType();
  return useMemo(() => {
    const two = (value: number) => formats.decimal(value, 2);
    return {
      columns: [
        { title: t('quadrant.person'), format: null },
        { title: t('quadrant.typeTitle'), format: null },
        { title: t('quadrant.program'), format: two },
        { title: t('quadrant.personal'), format: two },
        { title: t('quadrant.n'), format: formats.count },
      ],
      rows: points.map((point) => [
        point.name === '' ? t('praise.gone') : point.name,
        sayType(point),
        point.program,
        point.personal,
        point.n,
      ]),
    };
  }, [points, t, formats, sayType]);
}
