import type { TableRow } from '../../../shared/domain/import/table.ts';
import { Rows } from './rows.ts';
import { numberText, type NumberStyle } from './xlsx-formats.ts';
import { attribute, unescaped, type XmlEvents } from './xml-scanner.ts';

export type SheetParts = {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
};

export type SheetRows = {
  readonly rows: readonly TableRow[];
  readonly formulasWithoutResult: number;
};

/** The rows of a worksheet as texts. */
export function readSheet(parts: SheetParts, scan: (events: XmlEvents) => void): SheetRows {
  const reader = new SheetReader(parts);
  scan({
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  });
  return { rows: reader.rows.rows, formulasWithoutResult: reader.formulasWithoutResult };
}

class SheetReader {
  readonly rows = new Rows();
  formulasWithoutResult = 0;
  private readonly parts: SheetParts;
  private line = 0;
  private cells: string[] = [];
  private column = -1;
  private type = '';
  private style = 0;
  private value: string[] = [];
  private listening = false;
  private hasFormula = false;

  constructor(parts: SheetParts) {
    this.parts = parts;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.listening = true;
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'row') this.openRow(attributes);
  }

  text(text: string): void {
    if (this.listening) this.value.push(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.listening = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.rows.add(this.line, this.cells);
  }

  private openRow(attributes: string): void {
    const line = Number(attribute(attributes, 'r'));
    this.line = line > this.line ? line : this.line + 1;
    this.cells = [];
    this.column = -1;
  }

  private openCell(attributes: string): void {
    const place = columnOf(attribute(attributes, 'r'));
    this.column = place ?? this.column + 1;
    this.type = attribute(attributes, 't');
    this.style = Number(attribute(attributes, 's'));
    this.value = [];
    this.hasFormula = false;
  }

  private closeCell(): void {
    const raw = this.value.join('');
    if (raw === '' && this.hasFormula) this.formulasWithoutResult += 1;
    const text = this.textOf(raw);
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private textOf(raw: string): string {
    if (raw === '') return '';
    if (this.type === '' || this.type === 'n') {
      const style = this.parts.styles[this.style] ?? { kind: 'plain' };
      return numberText(raw, style, this.parts.from1904);
    }
    if (this.type === 's') return this.parts.strings[Number(raw)] ?? '';
    if (this.type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
    return unescaped(raw);
  }
}

const lastColumn = 16_384;

/** The place, from 0, that a reference such as AB12 names; null where there is none (it is then the next one). */
function columnOf(reference: string): number | null {
  const [letters = ''] = /^[A-Z]{1,3}/u.exec(reference) ?? [];
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place > 0 && place <= lastColumn ? place - 1 : null;
}
