import { harmless } from './save-csv.ts';

/** Colours of a chart by what they are for; a letter, a shape or a label always stands beside the colour. */
export type Tone = 'accent' | 'blue' | 'orange' | 'purple' | 'quiet';

export type Axis = {
  readonly title: string;
  /** null = as the data need it. */
  readonly min: number | null;
  readonly max: number | null;
  /** The distance of its marks; null = chosen by the chart. */
  readonly step: number | null;
  readonly format: (value: number) => string;
};

export type Spot = {
  readonly x: number;
  readonly y: number;
  /** The point in words: shown when it is pointed at, announced when it is reached by keyboard. */
  readonly says: string;
};

export type Line = {
  /** Written beside the line, `labelAt` of the way along it (0…1). */
  readonly label: string;
  readonly labelAt: number;
  readonly labelSide: 'above' | 'below';
  readonly tone: Tone;
  readonly dashed: boolean;
  /** The area below it is tinted. */
  readonly filled: boolean;
  /** Its points are marked, because there are few and they are what was measured. */
  readonly dotted?: boolean;
  readonly points: readonly Spot[];
};

/** What moves a cut: by pointer, or by keyboard as a slider. */
export type CutHandle = {
  readonly label: string;
  /** A whole number, such as a count. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** How far Page Up and Page Down go. */
  readonly stride: number;
  readonly valueText: string;
  readonly valueAt: (x: number) => number;
  readonly onMove: (value: number) => void;
};

/** A place on the first line that divides it, with its own lines to both axes. */
export type CutMark = {
  readonly x: number;
  readonly y: number;
  /** Written beside it, the first line in bold. */
  readonly lines: readonly string[];
  readonly handle: CutHandle | null;
};

/** The first line is the chart's message; the arrow keys move along it. */
export type LinesSpec = {
  readonly kind: 'lines';
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  readonly cuts: readonly CutMark[];
};

export type Shape = 'circle' | 'triangle' | 'rect' | 'rectRot' | 'star' | 'cross';

export type LabelledSpot = Spot & {
  readonly label: string;
  readonly tone: Tone;
  readonly shape: Shape;
  /** How far around the point its answers lie, in units of the axes; drawn as a thin cross. */
  readonly spread?: { readonly x: number; readonly y: number };
};

/** Two lines that divide the plane, and what each quarter is called. */
export type Quadrants = {
  readonly x: number;
  readonly y: number;
  readonly topLeft: string;
  readonly topRight: string;
  readonly bottomLeft: string;
  readonly bottomRight: string;
};

export type ScatterSpec = {
  readonly kind: 'scatter';
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly LabelledSpot[];
  readonly quadrants: Quadrants | null;
};

export type Bar = {
  readonly label: string;
  readonly value: number;
  /** Written at the end of the bar. */
  readonly valueText: string;
  readonly tone: Tone;
  readonly says: string;
};

/** Horizontal bars, the first at the top. Its axis starts at zero. */
export type BarsSpec = {
  readonly kind: 'bars';
  readonly value: Axis;
  readonly bars: readonly Bar[];
};

export type ChartSpec = LinesSpec | ScatterSpec | BarsSpec;

/** The points in words, in the order in which the arrow keys go through them. */
export function spotsOf(spec: ChartSpec): readonly { readonly says: string }[] {
  if (spec.kind === 'lines') return spec.lines[0]?.points ?? [];
  return spec.kind === 'scatter' ? spec.points : spec.bars;
}

export type TableColumn = {
  readonly title: string;
  /** Numbers stand on the right. null = text. */
  readonly format: ((value: number) => string) | null;
};

/** The chart's data as a table: what is shown instead of it, and what is copied. */
export type ChartTable = {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** The table as tab-separated text, as spreadsheets paste it; numbers with all their digits, and no text as a formula. */
export function tabSeparated({ columns, rows }: ChartTable): string {
  const plain = (cell: string | number | null) =>
    typeof cell === 'string' ? harmless(cell) : String(cell ?? '');
  const line = (cells: readonly (string | number | null)[]) =>
    cells.map((cell) => plain(cell).replaceAll(/[\t\r\n]+/gu, ' ')).join('\t');
  return [line(columns.map(({ title }) => title)), ...rows.map(line)].join('\n');
}

/** The table as rows of a file; what is not known stays empty. */
export function csvRows({ columns, rows }: ChartTable): readonly (readonly (string | number)[])[] {
  return [columns.map(({ title }) => title), ...rows.map((row) => row.map((cell) => cell ?? ''))];
}
