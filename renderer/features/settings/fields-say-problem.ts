import type { TFunction } from 'i18next';
import type { FieldProblem } from '../../../shared/domain/field/field-form.ts';

/** What is wrong with the definition of a field, in a sentence. */
export function sayFieldProblem(problem: FieldProblem, t: TFunction<'fields'>): string {
  switch (problem.type) {
    case 'label-taken':
      return t(problem.archived ? 'problem.labelTakenArchived' : 'problem.labelTaken');
    case 'too-long':
      return t('problem.tooLong', { length: problem.length, limit: problem.limit });
    case 'too-many-options':
      return t('problem.tooManyOptions', { count: problem.count, limit: problem.limit });
    case 'option-twice':
      return t('problem.optionTwice', { name: problem.name });
    default:
      return t(plain[problem.type]);
  }
}

const plain = {
  'label-missing': 'problem.labelMissing',
  'currency-not-known': 'problem.currency',
  'options-missing': 'problem.optionsMissing',
  'option-missing': 'problem.optionMissing',
  'option-with-semicolon': 'problem.optionSemicolon',
} as const;

/** The sentence for a field of the form, or for one of its options. */
export function fieldProblemAt(
  problems: readonly FieldProblem[],
  field: FieldProblem['field'],
  at: number | undefined,
  t: TFunction<'fields'>,
): string | null {
  const problem = problems.find((one) => one.field === field && one.at === at);
  return problem ? sayFieldProblem(problem, t) : null;
}
