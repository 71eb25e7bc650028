import type { TFunction } from 'i18next';
import type { ClientProblem } from '../../../../shared/domain/client/read-client.ts';
import type { ContactProblem } from '../../../../shared/domain/contact/read-contact.ts';
import type { AmountRefusal } from '../../../../shared/domain/money/parse-amount.ts';
import type { RevenueProblem } from '../../../../shared/domain/revenue/read-revenue-line.ts';

type Problem = ClientProblem | ContactProblem | RevenueProblem;
type T = TFunction<'clientForm'>;

/** What is wrong with a field, in a sentence. */
export function sayProblem(problem: Problem, t: T): string {
  switch (problem.type) {
    case 'too-long':
      return t('problem.tooLong', { length: problem.length, limit: problem.limit });
    case 'text-too-long':
      return t('problem.tooLong', { length: problem.length, limit: problem.limit });
    case 'code-taken':
      return t('problem.codeTaken', { name: problem.by.name });
    case 'name-known':
      return problem.by.code === ''
        ? t('problem.nameKnownNoCode')
        : t('problem.nameKnown', { code: problem.by.code });
    case 'amount-not-readable':
      return sayAmount(problem.why, t);
    case 'no-such-option':
      return t('problem.noSuchOption', { option: problem.option });
    case 'day-not-readable':
      return t(problem.why.type === 'no-such-day' ? 'problem.noSuchDay' : 'problem.dayUnreadable');
    default:
      return t(plain[problem.type]);
  }
}

const plain = {
  'name-missing': 'problem.nameMissing',
  'number-not-readable': 'problem.notNumber',
  'period-missing': 'problem.periodMissing',
  'period-not-readable': 'problem.periodUnreadable',
  'no-such-period': 'problem.noSuchPeriod',
  'currency-not-known': 'problem.currencyUnknown',
} as const;

function sayAmount(why: AmountRefusal, t: T): string {
  switch (why.type) {
    case 'empty':
      return t('problem.amountMissing');
    case 'percent':
      return t('problem.amountPercent');
    case 'too-large':
      return t('problem.amountTooLarge');
    case 'currencies-differ':
      return t('problem.amountCurrency', { found: why.found, expected: why.expected });
    default:
      return t('problem.amountUnreadable');
  }
}

/** The sentence for one field of a form; null where nothing is wrong with it. */
export function problemAt<P extends Problem>(
  problems: readonly P[],
  field: string,
  t: T,
): string | null {
  const problem = problems.find((other) => other.field === field);
  return problem ? sayProblem(problem, t) : null;
}
