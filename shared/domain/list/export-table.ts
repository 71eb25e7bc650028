/** What a column of an exported table holds. Money comes in the smallest unit of its currency and goes out in main units. */
export type ExportColumn = {
  readonly header: string;
  readonly kind: 'text' | 'number' | 'money' | 'day';
  /** Digits behind the point of an amount; 0 for the other kinds. */
  readonly digits: number;
  /** Width by characters, for the formats that have one. */
  readonly width: number;
};

/** A text, a day (`YYYY-MM-DD`), a number or an amount; null where there is nothing. */
export type ExportCell = string | number | null;
export type ExportRow = readonly ExportCell[];

export const exportFormats = ['xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A sheet of a workbook has room for so many rows below its header. */
export const mostSheetRows = 1_048_575;

export type ExportRefusal = { readonly type: 'too-many-rows'; readonly limit: number };

/** An amount of the smallest unit in main units, digit by digit, so that nothing is rounded: 123450 → `1234.50`. */
export function mainUnits(amount: number, digits: number): string {
  if (digits === 0 || !Number.isSafeInteger(amount)) return String(amount / 10 ** digits);
  const plain = String(Math.abs(amount)).padStart(digits + 1, '0');
  return `${amount < 0 ? '-' : ''}${plain.slice(0, -digits)}.${plain.slice(-digits)}`;
}

/** A name for the file that every system takes. */
export function fileNameOf(title: string, day: string, format: ExportFormat): string {
  const plain = title
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 80)
    .trim();
  return `${plain === '' ? day : `${plain} ${day}`}.${format}`;
}
