import type { Look } from './chart-look.ts';

export type HeatCell = {
  /** How dark, 0…1. */
  readonly heat: number;
  readonly strong: string;
  /** Below it; '' = nothing. */
  readonly quiet: string;
};

/** A table whose cells are the darker the more there is. */
export type HeatTable = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly HeatCell[] }[];
  /** What the axes mean. */
  readonly note: string;
};

const cell = { width: 132, height: 64 };
const head = { width: 96, height: 40 };
const margin = 24;
/** Twice as many points as on the screen, for print. */
const sharpness = 2;

/** Draws a heat map on a canvas of its own, to be saved as a picture. */
export function drawHeat(table: HeatTable, look: Look): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const width = 2 * margin + head.width + table.columns.length * cell.width;
  const height = 2 * margin + 2 * head.height + table.rows.length * cell.height + head.height;
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  const ink = canvas.getContext('2d');
  if (!ink) return canvas;
  ink.scale(sharpness, sharpness);
  ink.textBaseline = 'middle';
  const write = (text: string, x: number, y: number, bold: boolean) => {
    ink.font = bold ? `600 14px ${look.font}` : `12px ${look.font}`;
    ink.fillStyle = look.text;
    ink.fillText(text, x, y);
  };
  ink.textAlign = 'left';
  write(table.title, margin, margin + head.height / 2, true);
  const [left, top] = [margin + head.width, margin + 2 * head.height];
  for (const [i, name] of table.rows.map((row) => row.name).entries()) {
    write(name, margin, top + (i + 0.5) * cell.height, true);
  }
  ink.textAlign = 'center';
  for (const [i, name] of table.columns.entries()) {
    write(name, left + (i + 0.5) * cell.width, top - head.height / 2, true);
  }
  for (const [r, { cells }] of table.rows.entries()) {
    for (const [c, { heat, strong, quiet }] of cells.entries()) {
      const [x, y] = [left + c * cell.width, top + r * cell.height];
      ink.globalAlpha = heat;
      ink.fillStyle = look.tones.accent;
      ink.fillRect(x, y, cell.width, cell.height);
      ink.globalAlpha = 1;
      ink.strokeStyle = look.grid;
      ink.strokeRect(x, y, cell.width, cell.height);
      const middle = x + cell.width / 2;
      write(strong, middle, y + cell.height * (quiet === '' ? 0.5 : 0.36), true);
      if (quiet !== '') write(quiet, middle, y + cell.height * 0.7, false);
    }
  }
  ink.textAlign = 'left';
  write(table.note, margin, height - margin - head.height / 4, false);
  return canvas;
}
