import type { ChartConfiguration, ChartDataset, TooltipItem } from 'chart.js';
import type { Look } from './chart-look.ts';
import { tint } from './chart-look.ts';
import type { Axis, BarsSpec, ChartSpec, LinesSpec, ScatterSpec } from './chart-spec.ts';

export type Scene<S extends ChartSpec = ChartSpec> = { readonly spec: S; readonly look: Look };

/** Longer names of bars end in an ellipsis; the table has them whole. */
const longestBarLabel = 24;

export function pointsConfig(scene: Scene<LinesSpec | ScatterSpec>): ChartConfiguration<'scatter'> {
  const { spec, look } = scene;
  return {
    type: 'scatter',
    data: { datasets: spec.kind === 'lines' ? lineSets(spec, look) : [spotSet(spec, look)] },
    options: {
      ...common(),
      interaction: { mode: 'nearest', intersect: spec.kind === 'scatter', axis: 'xy' },
      scales: { x: scaleOf(spec.x, look), y: scaleOf(spec.y, look) },
      plugins: {
        tooltip: {
          ...tooltip(look),
          filter: ({ datasetIndex }) => datasetIndex === 0,
          callbacks: {
            label: ({ dataIndex }: TooltipItem<'scatter'>) =>
              (spec.kind === 'lines' ? spec.lines[0]?.points : spec.points)?.[dataIndex]?.says ??
              '',
          },
        },
      },
    },
  };
}

export function barsConfig({ spec, look }: Scene<BarsSpec>): ChartConfiguration<'bar'> {
  const colors = spec.bars.map(({ tone }) => look.tones[tone]);
  return {
    type: 'bar',
    data: {
      labels: spec.bars.map(({ label }) => label),
      datasets: [
        {
          data: spec.bars.map(({ value }) => value),
          backgroundColor: colors,
          borderRadius: 2,
          maxBarThickness: 22,
        },
      ],
    },
    options: {
      ...common(),
      indexAxis: 'y',
      interaction: { mode: 'nearest', intersect: false, axis: 'y' },
      layout: { padding: { right: 64 } },
      scales: {
        x: { ...scaleOf(spec.value, look), beginAtZero: true },
        y: {
          grid: { display: false },
          border: { color: look.grid },
          ticks: {
            color: look.text,
            font: { family: look.font, size: 12 },
            autoSkip: false,
            callback: (at) => shortened(spec.bars[Number(at)]?.label ?? ''),
          },
        },
      },
      plugins: {
        tooltip: {
          ...tooltip(look),
          callbacks: {
            title: () => '',
            label: ({ dataIndex }: TooltipItem<'bar'>) => spec.bars[dataIndex]?.says ?? '',
          },
        },
      },
    },
  };
}

function lineSets({ lines }: LinesSpec, look: Look): ChartDataset<'scatter'>[] {
  return lines.map(({ points, tone, dashed, filled, dotted = false }) => ({
    data: points.map(({ x, y }) => ({ x, y })),
    showLine: true,
    borderColor: look.tones[tone],
    borderWidth: dashed ? 1.5 : 2,
    borderDash: dashed ? [5, 4] : [],
    backgroundColor: tint(look.tones[tone]),
    fill: filled ? 'origin' : false,
    pointRadius: dotted ? 4 : 0,
    pointBackgroundColor: look.tones[tone],
    pointHoverRadius: dashed ? 0 : 5,
    pointHoverBackgroundColor: look.tones[tone],
    pointHitRadius: 0,
  }));
}

function spotSet({ points }: ScatterSpec, look: Look): ChartDataset<'scatter'> {
  const colors = points.map(({ tone }) => look.tones[tone]);
  return {
    data: points.map(({ x, y }) => ({ x, y })),
    pointStyle: points.map(({ shape }) => shape),
    pointBackgroundColor: colors,
    pointBorderColor: colors,
    pointRadius: 5,
    pointHoverRadius: 8,
    pointHitRadius: 6,
  };
}

function scaleOf(axis: Axis, look: Look) {
  return {
    ...(axis.min === null ? {} : { min: axis.min }),
    ...(axis.max === null ? {} : { max: axis.max }),
    title: {
      display: axis.title !== '',
      text: axis.title,
      color: look.quietText,
      font: { family: look.font, size: 12 },
    },
    grid: { color: look.grid, drawTicks: false },
    border: { color: look.quietText },
    ticks: {
      ...(axis.step === null ? {} : { stepSize: axis.step }),
      color: look.quietText,
      padding: 6,
      maxRotation: 0,
      font: { family: look.font, size: 12 },
      callback: (value: string | number) => axis.format(Number(value)),
    },
  };
}

function common() {
  // Nothing moves by itself: that is quicker to read, and right for those who asked for reduced motion.
  return { animation: false, responsive: true, maintainAspectRatio: false } as const;
}

function tooltip(look: Look) {
  return {
    displayColors: false,
    backgroundColor: look.text,
    bodyColor: look.background,
    bodyFont: { family: look.font, size: 12 },
    padding: 8,
    cornerRadius: 4,
  };
}

function shortened(label: string): string {
  const characters = Array.from(label);
  if (characters.length <= longestBarLabel) return label;
  return `${characters.slice(0, longestBarLabel - 1).join('')}…`;
}
