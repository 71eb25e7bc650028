import { useCallback, useRef } from 'react';
import type { ImportedKind } from '../../../shared/domain/import/mapping-profile.ts';
import { applyProfile, profileFor } from '../../../shared/domain/import/stored-mapping.ts';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { Result } from '../../../shared/result.ts';
import { allFields } from '../../data/queries/client-fields.ts';
import { mappingProfiles } from '../../data/queries/mapping-profiles.ts';
import { useAsk } from '../../hooks/book.tsx';
import type { OpenSpreadsheet, TablePreview } from '../../hooks/spreadsheet.ts';
import { useOpenSpreadsheet } from '../../hooks/spreadsheet.ts';
import type { Mapping, SetImportState } from './import-state.ts';
import { atTheStart } from './import-state.ts';
import { useChecking } from './use-checking.ts';

type Named = Pick<Mapping, 'fileName' | 'facts'>;
type Shown = Result<TablePreview, FileRefusal>;

/** Opens files and finds out what is in them. */
export function useReading(setState: SetImportState) {
  const fieldsNow = useAsk(allFields);
  const profilesNow = useAsk(mappingProfiles);
  const open = useOpenSpreadsheet();
  const file = useRef<OpenSpreadsheet | null>(null);
  const givingUp = useRef(new AbortController());
  const { check, change, drop } = useChecking(setState, file);

  const release = useCallback(() => {
    givingUp.current.abort();
    file.current?.close();
    file.current = null;
    drop();
  }, [drop]);

  const refuse = useCallback(
    (fileName: string, refusal: FileRefusal) =>
      setState({ stage: 'choose', refused: { fileName, refusal } }),
    [setState],
  );

  /** Shows a table as it is guessed. */
  const showGuess = useCallback(
    async ({ fileName, facts }: Named, table: Shown, settled = false) => {
      if (!table.ok) return refuse(fileName, table.error);
      const { columns } = table.value;
      const guess = { preview: table.value, columns, rule: 'overwrite', remembered: null } as const;
      await check({ fileName, facts, ...guess, settled, checked: null, forecasts: {} });
    },
    [check, refuse],
  );

  /** Shows a table as it was settled for the same headers before, or else as it is guessed. */
  const show = useCallback(
    async (named: Named, table: Shown) => {
      const headers = table.ok ? table.value.columns.map(({ header }) => header) : [];
      const profile = table.ok ? profileFor(headers, await profilesNow()) : null;
      if (!table.ok || !profile || !file.current) return showGuess(named, table);
      const { sheet, kind } = table.value;
      const asBefore =
        profile.kind === kind
          ? table
          : await file.current.chooseKind(sheet, profile.kind, await fieldsNow());
      if (!asBefore.ok) return refuse(named.fileName, asBefore.error);
      const { columns, notUnderstood } = applyProfile(profile, asBefore.value.columns);
      await check({
        fileName: named.fileName,
        facts: named.facts,
        preview: asBefore.value,
        columns,
        rule: profile.rule,
        remembered: { profile, notUnderstood },
        settled: false,
        checked: null,
        forecasts: {},
      });
    },
    [check, fieldsNow, profilesNow, refuse, showGuess],
  );

  const choose = useCallback(
    async (chosen: File) => {
      release();
      const { signal } = (givingUp.current = new AbortController());
      setState({ stage: 'reading', fileName: chosen.name, bytes: chosen.size });
      const opened = await open(chosen, signal);
      if (signal.aborted || !opened) return;
      if (!opened.ok) return refuse(chosen.name, opened.error);
      file.current = opened.value;
      const table = await opened.value.chooseSheet(0, await fieldsNow());
      if (!signal.aborted) await show({ fileName: chosen.name, facts: opened.value.facts }, table);
    },
    [fieldsNow, open, refuse, release, setState, show],
  );

  const chooseSheet = useCallback(
    async (mapping: Mapping, index: number) => {
      const table = await file.current?.chooseSheet(index, await fieldsNow());
      if (table) await show(mapping, table);
    },
    [fieldsNow, show],
  );

  const chooseHeader = useCallback(
    async (mapping: Mapping, line: number | null) => {
      const { sheet } = mapping.preview;
      const table = await file.current?.chooseHeader(sheet, line, await fieldsNow());
      if (table) await show(mapping, table);
    },
    [fieldsNow, show],
  );

  const chooseKind = useCallback(
    async (mapping: Mapping, kind: ImportedKind) => {
      const { sheet } = mapping.preview;
      const table = await file.current?.chooseKind(sheet, kind, await fieldsNow());
      if (table) await showGuess(mapping, table, true);
    },
    [fieldsNow, showGuess],
  );

  const guessAnew = useCallback(
    async (mapping: Mapping) => {
      const { sheet, headerLine } = mapping.preview;
      const table = await file.current?.chooseHeader(sheet, headerLine, await fieldsNow());
      if (table) await showGuess(mapping, table);
    },
    [fieldsNow, showGuess],
  );

  const close = useCallback(() => {
    release();
    setState(atTheStart);
  }, [release, setState]);

  return {
    file,
    choose,
    chooseSheet,
    chooseHeader,
    chooseKind,
    guessAnew,
    check,
    change,
    drop,
    close,
  };
}
