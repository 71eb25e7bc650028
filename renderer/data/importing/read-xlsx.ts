import type { Sheet } from '../../../shared/domain/import/table.ts';
import { FileRefused } from './file-refused.ts';
import { builtInStyle, styleOfFormat, type NumberStyle } from './xlsx-formats.ts';
import { readSheet } from './xlsx-sheet.ts';
import { attribute, unescaped, XmlScanner, type XmlEvents } from './xml-scanner.ts';
import { ZipArchive } from './zip.ts';

/** A workbook whose sheets are read when they are wanted. */
export type Workbook = {
  readonly sheets: readonly string[];
  readonly read: (index: number) => XlsxSheet;
};

export type XlsxSheet = Sheet & {
  /** Formulas whose result the file does not hold; their cells are blank. */
  readonly formulasWithoutResult: number;
};

/** Opens an Office Open XML workbook (ECMA-376). Formulas are never run: the results that the file holds are taken. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = new ZipArchive(bytes);
  refuseOthers(zip);
  const book = readBook(zip);
  let strings: readonly string[] | null = null;
  let styles: readonly NumberStyle[] | null = null;
  return {
    sheets: book.sheets.map(({ name }) => name),
    read: (index) => {
      const sheet = book.sheets[index];
      if (!sheet) throw new FileRefused({ type: 'damaged' });
      strings ??= readStrings(zip);
      styles ??= readStyles(zip);
      const parts = { strings, styles, from1904: book.from1904 };
      return { name: sheet.name, ...readSheet(parts, (events) => scan(zip, sheet.path, events)) };
    },
  };
}

function refuseOthers({ entries }: ZipArchive): void {
  if (entries.has('xl/workbook.xml')) return;
  if (entries.has('xl/workbook.bin')) {
    throw new FileRefused({ type: 'other-spreadsheet', format: 'XLSB' });
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    throw new FileRefused({ type: 'other-spreadsheet', format: 'ODS' });
  }
  const what =
    entries.has('word/document.xml') || entries.has('ppt/presentation.xml')
      ? 'document'
      : 'archive';
  throw new FileRefused({ type: 'not-a-table', what });
}

type Book = {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
};

function readBook(zip: ZipArchive): Book {
  const targets = new Map<string, string>();
  scan(zip, 'xl/_rels/workbook.xml.rels', {
    ...deaf,
    open: (name, attributes) => {
      if (name === 'Relationship') {
        targets.set(attribute(attributes, 'Id'), attribute(attributes, 'Target'));
      }
    },
  });
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  let from1904 = false;
  scan(zip, 'xl/workbook.xml', {
    ...deaf,
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const target = targets.get(attribute(attributes, 'id')) ?? '';
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      const hidden = attribute(attributes, 'state').toLowerCase().includes('hidden');
      if (zip.entries.has(path)) sheets.push({ name: attribute(attributes, 'name'), path, hidden });
    },
  });
  const shown = sheets.filter(({ hidden }) => !hidden);
  if (sheets.length === 0) throw new FileRefused({ type: 'damaged' });
  return { from1904, sheets: shown.length > 0 ? shown : sheets };
}

/** The texts that cells share. The readings that Japanese texts carry (rPh) are not part of them. */
function readStrings(zip: ZipArchive): readonly string[] {
  const strings: string[] = [];
  let parts: string[] = [];
  let reading = false;
  let inText = false;
  scan(zip, 'xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') parts = [];
      else if (name === 'rPh') reading = true;
      else if (name === 't') inText = !reading;
    },
    text: (text) => {
      if (inText) parts.push(text);
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(parts.join('')));
      else if (name === 'rPh') reading = false;
      else if (name === 't') inText = false;
    },
  });
  return strings;
}

function readStyles(zip: ZipArchive): readonly NumberStyle[] {
  const custom = new Map<number, NumberStyle>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  scan(zip, 'xl/styles.xml', {
    ...deaf,
    open: (name, attributes) => {
      const id = Number(attribute(attributes, 'numFmtId'));
      if (name === 'numFmt') custom.set(id, styleOfFormat(attribute(attributes, 'formatCode')));
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) styles.push(custom.get(id) ?? builtInStyle(id));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

const deaf: XmlEvents = { open: () => {}, text: () => {}, close: () => {} };

/** Reads a part of the archive; one that is not there has nothing to say. */
function scan(zip: ZipArchive, path: string, events: XmlEvents): void {
  const entry = zip.entries.get(path);
  if (!entry) return;
  const decoder = new TextDecoder();
  const scanner = new XmlScanner(events);
  zip.unpack(entry, (bytes) => scanner.feed(decoder.decode(bytes, { stream: true })));
  scanner.feed(decoder.decode());
  scanner.end();
}
