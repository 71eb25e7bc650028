import { useCallback } from 'react';
import type { FileRefusal } from '../../shared/domain/import/table.ts';
import type { Result } from '../../shared/result.ts';
import type { OpenSpreadsheet } from '../data/importing/open-spreadsheet.ts';
import { openSpreadsheet } from '../data/importing/open-spreadsheet.ts';
import { bookName } from '../data/open-book.ts';

export type { Outcome } from '../data/importing/desk.ts';
export type { OpenSpreadsheet } from '../data/importing/open-spreadsheet.ts';
export type { CheckedRows, FileFacts, TablePreview } from '../data/importing/spreadsheet.ts';

/** Opens a file in a worker that has the open book as well. */
export function useOpenSpreadsheet(): (
  file: File,
  signal: AbortSignal,
) => Promise<Result<OpenSpreadsheet, FileRefusal> | null> {
  return useCallback(async (file, signal) => openSpreadsheet(bookName, file, signal), []);
}
