import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { choiceOf } from '../../../shared/domain/import/choice.ts';
import type { ImportRowRefusal } from '../../../shared/domain/import/outcome.ts';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import type { MappingProblem } from '../../../shared/domain/import/target.ts';

// Each sentence uses some of these; the compiler wants to see all that any of them may use.
const noFile = { format: '', row: 0, count: 0 };
const noProblem = { header: '', period: '', label: '' };
const noRow = {
  column: '',
  value: '',
  field: '',
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
  const { t: tTarget } = useTranslation('importTargets');
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
    (refusal: ImportRowRefusal): string => {
      if (refusal.type === 'part-blank') return t(`row.part-blank.${refusal.kind}`);
      if (refusal.type === 'no-such-word') {
        const { column, value, words } = refusal;
        return t('row.no-such-word', { column, value, words: t(`words.${words}`) });
      }
      if (refusal.type === 'client-unknown' && refusal.name === '') {
        return t('row.code-unknown', { code: refusal.code });
      }
      return t(`row.${refusal.type}`, { ...noRow, ...refusal });
    },
    [t],
  );
  const sayProblem = useCallback(
    (problem: MappingProblem): string => {
      if (problem.type === 'part-missing') return t(`problem.part-missing.${problem.part}`);
      return problem.type === 'field-twice'
        ? t('problem.field-twice', { field: tTarget(choiceOf(problem.target)) })
        : t(`problem.${problem.type}`, { ...noProblem, ...problem });
    },
    [t, tTarget],
  );
  return { sayFile, sayRow, sayProblem };
}
