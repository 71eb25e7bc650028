import type { CellRefusal } from '../../../shared/domain/import/cell.ts';
import { amountOf, codeOf, dayOf, numberOf, oneLine } from '../../../shared/domain/import/cell.ts';
import type { Column, Target } from '../../../shared/domain/import/target.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Formats } from '../../hooks/formats.ts';
import { useFormats } from '../../hooks/formats.ts';
import { useSay } from './say.ts';

/** A cell of the preview: what it will be taken for, or why it cannot. */
export type Understood = {
  readonly shown: string;
  readonly refusal: string | null;
  /** Figures stand to the right. */
  readonly figure: boolean;
};

export function useUnderstood({ header, target }: Column, text: string): Understood {
  const formats = useFormats();
  const { sayRow } = useSay();
  const figure = isFigure(target);
  if (text.trim() === '') return { shown: '', refusal: null, figure };
  const value = shownValue(target, text, formats);
  if (value.ok) return { shown: value.value, refusal: null, figure };
  const refusal = sayRow({ ...value.error, column: header, value: text.trim().slice(0, 60) });
  return { shown: text.trim(), refusal, figure };
}

function isFigure(target: Target): boolean {
  if (target.kind === 'revenue') return true;
  return target.kind === 'custom' && (target.field === 'money' || target.field === 'number');
}

function shownValue(target: Target, text: string, formats: Formats): Result<string, CellRefusal> {
  if (target.kind === 'client') return ok(target.field === 'code' ? codeOf(text) : oneLine(text));
  if (target.kind === 'revenue') return shownMoney(target.unit, text, formats);
  return target.kind === 'custom' ? shownCustom(target, text, formats) : ok(text.trim());
}

function shownCustom(
  target: Extract<Target, { readonly kind: 'custom' }>,
  text: string,
  formats: Formats,
): Result<string, CellRefusal> {
  if (target.field === 'money') return shownMoney(target.unit, text, formats);
  if (target.field === 'number') {
    const number = numberOf(text);
    return number.ok ? ok(number.value === null ? '' : formats.count(number.value)) : number;
  }
  if (target.field === 'date') {
    const day = dayOf(text);
    return day.ok ? ok(day.value === null ? '' : formats.shortDay(day.value)) : day;
  }
  return ok(text.trim());
}

function shownMoney(
  unit: Extract<Target, { readonly kind: 'revenue' }>['unit'],
  text: string,
  { language }: Formats,
): Result<string, CellRefusal> {
  const amount = amountOf(text, unit);
  if (!amount.ok) return amount;
  return ok(amount.value ? formatMoney(amount.value, language, 'full') : '');
}
