import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRefusal, TableRow } from '../../../shared/domain/import/table.ts';
import type { OpenSpreadsheet } from '../../hooks/spreadsheet.ts';
import { useOpenSpreadsheet } from '../../hooks/spreadsheet.ts';

/** A table that was read, one sheet of it. */
export type ReadTable = {
  readonly file: string;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
};

/** Holds a table open, in its worker, as long as the screen is shown. */
export function useAnswerTable() {
  const open = useOpenSpreadsheet();
  const say = useSayFile();
  const held = useRef<{ readonly file: string; readonly sheets: OpenSpreadsheet }>(undefined);
  const [table, setTable] = useState<ReadTable | null>(null);
  const [refused, setRefused] = useState('');

  const close = useCallback(() => {
    held.current?.sheets.close();
    held.current = undefined;
    setTable(null);
  }, []);
  useEffect(() => () => held.current?.sheets.close(), []);

  async function chooseSheet(sheet: number): Promise<void> {
    if (!held.current) return;
    const { file, sheets } = held.current;
    const raw = await sheets.rawTable(sheet);
    setRefused(raw.ok ? '' : say(raw.error));
    setTable(raw.ok ? { file, sheets: sheets.facts.sheets, sheet, ...raw.value } : null);
  }

  async function choose(file: File): Promise<void> {
    close();
    const opened = await open(file, new AbortController().signal);
    if (!opened) return;
    if (!opened.ok) return setRefused(say(opened.error));
    held.current = { file: file.name, sheets: opened.value };
    await chooseSheet(0);
  }

  return { table, refused, choose, chooseSheet, close };
}

function useSayFile(): (refusal: FileRefusal) => string {
  const { t } = useTranslation('importRefusals');
  return (refusal) => {
    if (refusal.type === 'not-a-table') return t(`file.not-a-table.${refusal.what}`);
    if (refusal.type === 'too-large') {
      return t('file.too-large', { megabytes: Math.ceil(refusal.megabytes) });
    }
    return t(`file.${refusal.type}`, { format: '', row: 0, count: 0, ...refusal });
  };
}
