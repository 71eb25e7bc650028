export type { OpenSpreadsheet } from '../data/importing/open-spreadsheet.ts';
export { openSpreadsheet } from '../data/importing/open-spreadsheet.ts';
export type { CheckedRows, FileFacts, TablePreview } from '../data/importing/spreadsheet.ts';
