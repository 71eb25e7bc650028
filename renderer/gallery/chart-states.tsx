import { SimpleGrid } from '@mantine/core';
import type { Axis, ChartSpec, ChartTable } from '../ui/chart-spec.ts';
import { Chart } from '../ui/chart.tsx';

const words = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  png: 'Save as PNG',
  csv: 'Save as CSV',
  asTable: 'As table',
  asChart: 'As chart',
  keys: 'Arrow keys walk along the points.',
};

const percent = (value: number) => `${Math.round(value * 100)} %`;
const share: Axis = { title: 'Share', min: 0, max: 1, step: 0.25, format: percent };

const curve: ChartSpec = {
  kind: 'lines',
  x: { ...share, title: 'Clients' },
  y: { ...share, title: 'Revenue' },
  lines: [
    {
      label: 'Revenue',
      labelAt: 0.6,
      labelSide: 'below',
      tone: 'accent',
      dashed: false,
      filled: true,
      points: [0, 0.05, 0.1, 0.2, 0.4, 0.7, 1].map((x) => ({ x, y: x ** 0.25, says: percent(x) })),
    },
  ],
  cuts: [{ x: 0.2, y: 0.2 ** 0.25, lines: ['60 clients', '67 % of the revenue'], handle: null }],
};

const bars: ChartSpec = {
  kind: 'bars',
  value: { ...share, title: 'Visits', max: null },
  bars: [
    { label: '上门', value: 0.62, valueText: '62 %', tone: 'accent', says: '上门 62 %' },
    { label: '电话', value: 0.2, valueText: '20 %', tone: 'blue', says: '电话 20 %' },
    { label: '在线', value: 0.12, valueText: '12 %', tone: 'orange', says: '在线 12 %' },
    { label: '活动', value: 0.06, valueText: '6 %', tone: 'quiet', says: '活动 6 %' },
  ],
};

const spots: ChartSpec = {
  kind: 'scatter',
  x: { ...share, title: 'Worse' },
  y: { ...share, title: 'Better' },
  points: [
    { x: 0.8, y: 0.3, label: '一次修好', tone: 'blue', shape: 'rect', says: 'M' },
    { x: 0.7, y: 0.7, label: '四小时到达', tone: 'accent', shape: 'circle', says: 'O' },
    { x: 0.2, y: 0.75, label: '能耗分析', tone: 'orange', shape: 'triangle', says: 'A' },
    { x: 0.15, y: 0.2, label: '纸质服务单', tone: 'quiet', shape: 'cross', says: 'I' },
  ],
  quadrants: {
    x: 0.5,
    y: 0.5,
    topLeft: 'A',
    topRight: 'O',
    bottomLeft: 'I',
    bottomRight: 'M',
  },
};

const table: ChartTable = {
  columns: [
    { title: 'Name', format: null },
    { title: 'Share', format: percent },
  ],
  rows: [['上门', 0.62]],
};

/** Each kind of chart once. */
export function ChartStates() {
  return (
    <SimpleGrid cols={2}>
      {[curve, bars, spots].map((spec) => (
        <Chart
          key={spec.kind}
          label={`A chart of ${spec.kind}`}
          spec={spec}
          table={table}
          words={words}
          height={300}
          fileName={spec.kind}
        />
      ))}
    </SimpleGrid>
  );
}
