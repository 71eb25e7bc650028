import { useTranslation } from 'react-i18next';
import { answersNeeded } from '../../../shared/domain/kano/answers-needed.ts';
import type { Interval } from '../../../shared/domain/kano/intervals.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import type { ExportCell, ExportColumn } from '../../../shared/domain/list/export-table.ts';
import { mainUnits } from '../../../shared/domain/list/export-table.ts';
import { minorDigits } from '../../../shared/domain/money/money.ts';

type Sheet = {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportCell[])[];
};

const letters = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;

/** The results as a table for a spreadsheet: every figure of the screen as a number with all its digits, n/a as an empty cell. */
export function useResultSheet(): (needs: readonly NeedResult[], tieThreshold: number) => Sheet {
  const { t } = useTranslation(['kano', 'terms']);
  return (needs, tieThreshold) => {
    const text = (header: string, width: number): ExportColumn => {
      return { header, kind: 'text', digits: 0, width };
    };
    const number = (header: string): ExportColumn => {
      return { header, kind: 'number', digits: 0, width: 11 };
    };
    const interval = (name: string) => [
      number(name),
      number(t('kano:sheet.low', { name })),
      number(t('kano:sheet.high', { name })),
    ];
    const columns = [
      text(t('kano:results.need'), 36),
      text(t('kano:results.category'), 16),
      ...letters.map((letter) => number(`${letter} ${t(`terms:kano.${letter}`)}`)),
      number(t('kano:results.n')),
      number(t('kano:results.dropped')),
      ...interval(t('kano:results.better')),
      ...interval(t('kano:results.worse')),
      number(t('kano:results.categoryStrength')),
      number(t('kano:results.totalStrength')),
      ...interval(t('kano:results.importance')),
      number(t('kano:sheet.fongDifference')),
      number(t('kano:sheet.fongCritical')),
      number('χ²'),
      number(t('kano:sheet.chiP')),
      number(t('kano:continuous.functionalMean')),
      number(t('kano:sheet.functionalSpread')),
      number(t('kano:continuous.dysfunctionalMean')),
      number(t('kano:sheet.dysfunctionalSpread')),
      number(t('kano:sheet.needed')),
      text(t('kano:rank.cost'), 14),
    ];
    const name = ({ analysis: { category } }: NeedResult) =>
      category === null ? '' : `${category} ${t(`terms:kano.${category}`)}`;
    return { columns, rows: needs.map((need) => rowOf(need, name(need), tieThreshold)) };
  };
}

function rowOf(need: NeedResult, category: string, tieThreshold: number): readonly ExportCell[] {
  const { question, counts, dropped, analysis, intervals, importance, continuous } = need;
  const needed = answersNeeded(counts, tieThreshold);
  return [
    question.need,
    category,
    ...letters.map((letter) => counts[letter]),
    analysis.n,
    dropped,
    ...withInterval(analysis.better, intervals.better),
    ...withInterval(analysis.worse, intervals.worse),
    analysis.categoryStrength,
    analysis.totalStrength,
    ...withInterval(importance.mean, importance.interval),
    ...testsOf(need),
    continuous.functional.mean,
    continuous.functional.deviation,
    continuous.dysfunctional.mean,
    continuous.dysfunctional.deviation,
    needed.type === 'more' ? needed.answers : null,
    costText(need),
  ];
}

function withInterval(value: number | null, interval: Interval | null): readonly ExportCell[] {
  return [value, interval?.low ?? null, interval?.high ?? null];
}

function testsOf({ analysis: { fong, chiSquare } }: NeedResult): readonly ExportCell[] {
  return [fong.difference, fong.critical, chiSquare?.value ?? null, chiSquare?.p ?? null];
}

/** With its currency: the needs of one survey may be priced in several. */
function costText({ question: { cost } }: NeedResult): string | null {
  if (!cost) return null;
  return `${mainUnits(cost.amount, minorDigits(cost.currency))} ${cost.currency}`;
}
