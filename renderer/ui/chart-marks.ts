import type { Chart } from 'chart.js';
import type { Scene } from './chart-config.ts';
import type { Look } from './chart-look.ts';
import type {
  BarsSpec,
  CutMark,
  LabelledSpot,
  Line,
  LinesSpec,
  Quadrants,
  ScatterSpec,
} from './chart-spec.ts';

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** What is needed of a chart to draw on it, whatever its type. */
export type Ground = Pick<Chart, 'ctx' | 'chartArea' | 'scales'>;

export type Place = { readonly x: number; readonly y: number };

const lineHeight = 16;

/** Draws what Chart.js does not: direct labels, the cut, the lines between quarters. */
export function drawMarks(chart: Ground, { spec, look }: Scene): void {
  chart.ctx.save();
  chart.ctx.textBaseline = 'middle';
  if (spec.kind === 'lines') markLines(chart, spec, look);
  else if (spec.kind === 'scatter') markSpots(chart, spec, look);
  else markBars(chart, spec, look);
  chart.ctx.restore();
}

function markLines(chart: Ground, spec: LinesSpec, look: Look): void {
  const taken = spec.cuts.flatMap((cut) => markCut(chart, cut, look));
  for (const line of spec.lines) labelLine(chart, line, { look, taken });
}

/** Where along the line its label may stand besides, where something else already stands. */
const detours = [0, 0.1, -0.1, 0.16, -0.2, -0.3];

function labelLine(
  chart: Ground,
  line: Line,
  { look, taken }: { readonly look: Look; readonly taken: readonly Box[] },
): void {
  if (line.label === '') return;
  const width = widthOf(chart, line.label, look, false);
  const places = detours.flatMap((detour): readonly Box[] => {
    const at = line.points[Math.round((line.points.length - 1) * (line.labelAt + detour))];
    if (!at) return [];
    const place = pixelOf(chart, at.x, at.y);
    const x = Math.min(place.x + 8, chart.chartArea.right - width - 4);
    const y = place.y + (line.labelSide === 'above' ? -12 : 14) - lineHeight / 2;
    return [{ x: Math.max(chart.chartArea.left + 4, x), y, width, height: lineHeight }];
  });
  const box = places.find((place) => !taken.some((other) => overlap(place, other))) ?? places[0];
  if (!box) return;
  const color = look.tones[line.tone];
  write(chart, look, { text: line.label, x: box.x, y: box.y + lineHeight / 2, color, bold: false });
}

/** Answers what it has covered, so that nothing else is written there. */
function markCut(chart: Ground, cut: CutMark, look: Look): readonly Box[] {
  const { ctx, chartArea } = chart;
  const { x, y } = pixelOf(chart, cut.x, cut.y);
  ctx.strokeStyle = look.text;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(x, chartArea.bottom);
  ctx.lineTo(x, y);
  ctx.lineTo(chartArea.left, y);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.fillStyle = look.text;
  ctx.beginPath();
  ctx.arc(x, y, 5, 0, 2 * Math.PI);
  ctx.fill();

  const width = Math.max(...cut.lines.map((text, i) => widthOf(chart, text, look, i === 0)));
  const fitsRight = x + 16 + width <= chartArea.right;
  const left = fitsRight ? x + 16 : Math.max(chartArea.left + 6, x - 16 - width);
  const height = cut.lines.length * lineHeight;
  const top = Math.min(y + 22, chartArea.bottom - height);
  for (const [i, text] of cut.lines.entries()) {
    const color = i === 0 ? look.text : look.quietText;
    write(chart, look, { text, x: left, y: top + i * lineHeight, color, bold: i === 0 });
  }
  return [
    { x: left, y: top - lineHeight / 2, width, height },
    { x: x - 1, y, width: 2, height: chartArea.bottom - y },
  ];
}

function markSpots(chart: Ground, spec: ScatterSpec, look: Look): void {
  for (const point of spec.points) markSpread(chart, point, look);
  const taken: Box[] = spec.points.map(({ x, y }) => {
    const place = pixelOf(chart, x, y);
    return { x: place.x - 6, y: place.y - 6, width: 12, height: 12 };
  });
  if (spec.quadrants) taken.push(...markQuadrants(chart, spec.quadrants, look));
  for (const point of spec.points) {
    const place = pixelOf(chart, point.x, point.y);
    const width = widthOf(chart, point.label, look, false);
    const box = freePlace(chart, place, width, taken);
    // A label without a free place is left out: the point still says it when it is pointed at or reached by keyboard.
    if (!box) continue;
    taken.push(box);
    const color = look.tones[point.tone];
    write(chart, look, {
      text: point.label,
      x: box.x,
      y: box.y + box.height / 2,
      color,
      bold: false,
    });
  }
}

/** Not beyond the edges of the map. */
function markSpread(chart: Ground, { x, y, spread, tone }: LabelledSpot, look: Look): void {
  if (!spread) return;
  const { ctx, chartArea } = chart;
  const from = pixelOf(chart, x - spread.x, y - spread.y);
  const to = pixelOf(chart, x + spread.x, y + spread.y);
  const at = pixelOf(chart, x, y);
  ctx.strokeStyle = look.tones[tone];
  ctx.globalAlpha = 0.35;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(Math.max(chartArea.left, from.x), at.y);
  ctx.lineTo(Math.min(chartArea.right, to.x), at.y);
  ctx.moveTo(at.x, Math.min(chartArea.bottom, from.y));
  ctx.lineTo(at.x, Math.max(chartArea.top, to.y));
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function freePlace(
  { chartArea }: Ground,
  { x, y }: Place,
  width: number,
  taken: readonly Box[],
): Box | undefined {
  const size = { width, height: lineHeight };
  const places: readonly Box[] = [
    { ...size, x: x + 9, y: y - lineHeight / 2 },
    { ...size, x: x - 9 - width, y: y - lineHeight / 2 },
    { ...size, x: x - width / 2, y: y - 9 - lineHeight },
    { ...size, x: x - width / 2, y: y + 9 },
  ];
  const inside = (box: Box) =>
    box.x >= chartArea.left &&
    box.x + box.width <= chartArea.right &&
    box.y >= chartArea.top &&
    box.y + box.height <= chartArea.bottom;
  return places.find((box) => inside(box) && !taken.some((other) => overlap(box, other)));
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function markQuadrants(chart: Ground, quadrants: Quadrants, look: Look): readonly Box[] {
  const { ctx, chartArea } = chart;
  const { left, right, top, bottom } = chartArea;
  const { x, y } = pixelOf(chart, quadrants.x, quadrants.y);
  ctx.strokeStyle = look.quietText;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 4]);
  ctx.beginPath();
  ctx.moveTo(x, top);
  ctx.lineTo(x, bottom);
  ctx.moveTo(left, y);
  ctx.lineTo(right, y);
  ctx.stroke();
  ctx.setLineDash([]);
  const corners = [
    { text: quadrants.topLeft, atRight: false, at: top + 12 },
    { text: quadrants.topRight, atRight: true, at: top + 12 },
    { text: quadrants.bottomLeft, atRight: false, at: bottom - 12 },
    { text: quadrants.bottomRight, atRight: true, at: bottom - 12 },
  ];
  return corners.map(({ text, atRight, at }) => {
    const width = widthOf(chart, text, look, true);
    const from = atRight ? right - width - 8 : left + 8;
    write(chart, look, { text, x: from, y: at, color: look.quietText, bold: true });
    return { x: from, y: at - lineHeight / 2, width, height: lineHeight };
  });
}

function markBars(chart: Ground, { bars }: BarsSpec, look: Look): void {
  for (const [i, bar] of bars.entries()) {
    const place = pixelOf(chart, Math.max(0, bar.value), i);
    write(chart, look, {
      text: bar.valueText,
      x: place.x + 6,
      y: place.y,
      color: look.text,
      bold: false,
    });
  }
}

function widthOf({ ctx }: Ground, text: string, look: Look, bold: boolean): number {
  ctx.font = fontOf(look, bold);
  return ctx.measureText(text).width;
}

function write(
  { ctx }: Ground,
  look: Look,
  {
    text,
    x,
    y,
    color,
    bold,
  }: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly color: string;
    readonly bold: boolean;
  },
): void {
  ctx.font = fontOf(look, bold);
  // A rim in the colour of the ground keeps the text readable where it crosses a line.
  ctx.lineJoin = 'round';
  ctx.lineWidth = 3;
  ctx.strokeStyle = look.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = color;
  ctx.fillText(text, x, y);
}

function fontOf({ font }: Look, bold: boolean): string {
  return `${bold ? '600 ' : ''}12px ${font}`;
}

/** Where a point of the data lies on the canvas, in CSS pixels. */
export function pixelOf(chart: Ground, x: number, y: number): Place {
  return {
    x: chart.scales['x']?.getPixelForValue(x) ?? 0,
    y: chart.scales['y']?.getPixelForValue(y) ?? 0,
  };
}
