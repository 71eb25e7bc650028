import { useCallback, useRef } from 'react';
import type { UpdateRule } from '../../../shared/domain/import/mapping-profile.ts';
import { updateRules } from '../../../shared/domain/import/mapping-profile.ts';
import { mappingProblems } from '../../../shared/domain/import/target.ts';
import type { OpenSpreadsheet } from '../../hooks/spreadsheet.ts';
import type { Mapping, SetImportState } from './import-state.ts';

export type FileRef = { current: OpenSpreadsheet | null };

export type Checking = {
  /** Shows a mapping, reads all rows by it, and works out what each rule would do. */
  readonly check: (mapping: Mapping) => Promise<void>;
  /** Changes what is shown of a mapping, without reading the rows again. */
  readonly change: (part: Partial<Mapping>) => void;
  /** Whatever is under way is no longer wanted. */
  readonly drop: () => void;
};

/** Reads all rows behind the screen. Only the latest question is answered. */
export function useChecking(setState: SetImportState, file: FileRef): Checking {
  const shown = useRef<Mapping | null>(null);
  const turn = useRef(0);

  const change = useCallback(
    (part: Partial<Mapping>) => {
      if (!shown.current) return;
      shown.current = { ...shown.current, ...part };
      setState({ stage: 'map', mapping: shown.current });
    },
    [setState],
  );

  const drop = useCallback(() => {
    turn.current += 1;
    shown.current = null;
  }, []);

  const check = useCallback(
    async (mapping: Mapping) => {
      turn.current += 1;
      const mine = turn.current;
      const { columns, preview, rule } = mapping;
      shown.current = { ...mapping, checked: null, forecasts: {} };
      setState({ stage: 'map', mapping: shown.current });
      const checked = await file.current?.check(columns.map(({ target }) => target));
      if (mine !== turn.current || !checked) return;
      change({ checked });
      if (mappingProblems(preview.kind, columns).length > 0) return;
      for (const one of chosenFirst(rule)) {
        const outcome = await file.current?.forecast(one);
        if (mine !== turn.current || !outcome) return;
        change({ forecasts: { ...shown.current?.forecasts, [one]: outcome } });
      }
    },
    [change, file, setState],
  );

  return { check, change, drop };
}

function chosenFirst(rule: UpdateRule): readonly UpdateRule[] {
  return [rule, ...updateRules.filter((one) => one !== rule)];
}
