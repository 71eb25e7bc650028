import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { MappingProblem } from '../../../shared/domain/import/target.ts';
import type { ImportRowRefusal } from '../../data/commands/import-clients.ts';

// Each sentence uses some of these; the compiler wants to see all that any of them may use.
const noFile = { format: '', row: 0, count: 0 };
const noProblem = { header: '', period: '', label: '' };
const noRow = {
  column: '',
  value: '',
  length: 0,
  limit: 0,
  line: 0,
  owner: '',
  name: '',
  code: '',
  period: '',
  expected: '',
  found: '',
};

/** Refusals as sentences in the user's language. */
export function useSay() {
  const { t } = useTranslation('importRefusals');
  const { t: tImport } = useTranslation('import');
  const sayFile = useCallback(
    (refusal: FileRefusal): string => {
      if (refusal.type === 'not-a-table') return t(`file.not-a-table.${refusal.what}`);
      if (refusal.type === 'too-large') {
        return t('file.too-large', { megabytes: Math.ceil(refusal.megabytes) });
      }
      return t(`file.${refusal.type}`, { ...noFile, ...refusal });
    },
    [t],
  );
  const sayRow = useCallback(
    (refusal: ImportRowRefusal): string => t(`row.${refusal.type}`, { ...noRow, ...refusal }),
    [t],
  );
  const sayProblem = useCallback(
    (problem: MappingProblem): string =>
      problem.type === 'field-twice'
        ? t('problem.field-twice', { field: tImport(`map.targets.${problem.field}`) })
        : t(`problem.${problem.type}`, { ...noProblem, ...problem }),
    [t, tImport],
  );
  return { sayFile, sayRow, sayProblem };
}
