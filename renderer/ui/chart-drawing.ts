import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
} from 'chart.js';
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Scene } from './chart-config.ts';
import { barsConfig, pointsConfig } from './chart-config.ts';
import { drawMarks, pixelOf } from './chart-marks.ts';
import type { Ground, Place } from './chart-marks.ts';

// Only these parts of Chart.js are shipped. Lines are scatter charts whose points are joined.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

/** A chart on its canvas. */
export type Drawing = {
  readonly show: (scene: Scene) => void;
  /** Marks one point of the message and shows what it says; null = none. */
  readonly point: (index: number | null) => void;
  /** The value of the horizontal axis under a place of the canvas, in CSS pixels. */
  readonly xAt: (pixel: number) => number;
  readonly close: () => void;
};

/** Called after every drawing, as after a resize, with the places of the cuts on the canvas in CSS pixels. */
type OnDrawn = (cuts: readonly Place[]) => void;

/** Opens a chart of the scene's kind. */
export function openDrawing(canvas: HTMLCanvasElement, first: Scene, onDrawn: OnDrawn): Drawing {
  const { spec } = first;
  if (spec.kind === 'bars') return open(canvas, first, asBars, onDrawn);
  return open(canvas, first, asPoints, onDrawn);
}

function open<T extends 'bar' | 'scatter'>(
  canvas: HTMLCanvasElement,
  first: Scene,
  configOf: (scene: Scene) => ChartConfiguration<T>,
  onDrawn: OnDrawn,
): Drawing {
  let scene = first;
  const marks: Plugin<T> = {
    id: 'marks',
    afterDatasetsDraw: (drawn) => {
      drawMarks(drawn, scene);
      onDrawn(cutsOf(drawn, scene));
    },
  };
  const chart = new Chart<T>(canvas, { ...configOf(scene), plugins: [marks] });
  return {
    show: (next) => {
      const onlyCuts = differsInCutsOnly(scene, next);
      scene = next;
      if (onlyCuts) {
        chart.draw();
        return;
      }
      const { data, options } = configOf(next);
      chart.data = data;
      if (options) chart.options = options;
      chart.update('none');
    },
    point: (index) => {
      const active = index === null ? [] : [{ datasetIndex: 0, index }];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart.update('none');
    },
    xAt: (pixel) => chart.scales['x']?.getValueForPixel(pixel) ?? 0,
    close: () => {
      chart.destroy();
    },
  };
}

/** A cut that is dragged moves many times a second; the rest of the chart stays as it is. */
function differsInCutsOnly(before: Scene, after: Scene): boolean {
  const [a, b] = [before.spec, after.spec];
  if (a.kind !== 'lines' || b.kind !== 'lines' || before.look !== after.look) return false;
  return a.lines === b.lines && a.x === b.x && a.y === b.y;
}

function cutsOf(chart: Ground, { spec }: Scene): readonly Place[] {
  return spec.kind === 'lines' ? spec.cuts.map(({ x, y }) => pixelOf(chart, x, y)) : [];
}

function asBars({ spec, look }: Scene): ChartConfiguration<'bar'> {
  if (spec.kind !== 'bars') throw new Error('A chart keeps its kind.');
  return barsConfig({ spec, look });
}

function asPoints({ spec, look }: Scene): ChartConfiguration<'scatter'> {
  if (spec.kind === 'bars') throw new Error('A chart keeps its kind.');
  return pointsConfig({ spec, look });
}
