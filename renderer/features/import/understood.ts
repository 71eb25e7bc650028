import { influenceOf, roleOf, sortOf, stanceOf } from '../../../shared/domain/import/cell-words.ts';
import { amountOf, codeOf, dayOf, numberOf, oneLine } from '../../../shared/domain/import/cell.ts';
import { isMoney } from '../../../shared/domain/import/choice.ts';
import type { TakeRefusal, WordList } from '../../../shared/domain/import/outcome.ts';
import { customValueOf } from '../../../shared/domain/import/read-row.ts';
import type { Column, ColumnUnit, Target } from '../../../shared/domain/import/target.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import { readPeriod } from '../../../shared/domain/revenue/read-period.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
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
  const value = shownValue(target, text.trim(), formats);
  if (value.ok) return { shown: value.value, refusal: null, figure };
  const refusal = sayRow({ ...value.error, column: header, value: text.trim().slice(0, 60) });
  return { shown: text.trim(), refusal, figure };
}

function isFigure(target: Target): boolean {
  return isMoney(target) || (target.kind === 'custom' && target.field === 'number');
}

type Shown = Result<string, TakeRefusal>;

function shownValue(target: Target, text: string, formats: Formats): Shown {
  if (target.kind === 'ignore') return ok(text);
  if ('unit' in target && isMoney(target)) return shownMoney(target.unit, text, formats);
  if (target.kind === 'custom') return shownCustom(target, text, formats);
  if (target.kind === 'client') return ok(target.field === 'code' ? codeOf(text) : oneLine(text));
  return isDay(target) ? shownDay(text, formats) : shownText(target, text);
}

function shownText(target: Target, text: string): Shown {
  const words = wordsOf(target);
  if (words) {
    return words.means(text) === null
      ? err({ type: 'no-such-word', words: words.list })
      : ok(oneLine(text));
  }
  const isPeriod = target.kind === 'line' && target.field === 'period';
  return isPeriod ? shownPeriod(text) : ok(oneLine(text));
}

type Words = { readonly list: WordList; readonly means: (text: string) => string | null };

/** The words of which a cell must be one. */
function wordsOf(target: Target): Words | null {
  const { kind } = target;
  if (kind === 'line') return target.field === 'sort' ? { list: 'sort', means: sortOf } : null;
  if (kind !== 'contact') return null;
  if (target.field === 'role') return { list: 'role', means: roleOf };
  if (target.field === 'influence') return { list: 'influence', means: influenceOf };
  return target.field === 'stance' ? { list: 'stance', means: stanceOf } : null;
}

function shownPeriod(text: string): Shown {
  const period = readPeriod(text);
  return period.ok ? period : err({ type: 'not-a-period' });
}

const days: ReadonlySet<string> = new Set(['signed', 'starts', 'ends', 'renewal']);

function isDay(target: Target): boolean {
  if (target.kind === 'origin') return target.field === 'on';
  return target.kind === 'contract' && days.has(target.field);
}

function shownDay(text: string, { shortDay }: Formats): Shown {
  const day = dayOf(text);
  return day.ok ? ok(day.value === null ? '' : shortDay(day.value)) : day;
}

function shownCustom(
  target: Extract<Target, { readonly kind: 'custom' }>,
  text: string,
  formats: Formats,
): Shown {
  if (target.field === 'number') {
    const number = numberOf(text);
    return number.ok ? ok(number.value === null ? '' : formats.count(number.value)) : number;
  }
  if (target.field === 'date') return shownDay(text, formats);
  const value = customValueOf(target, text);
  if (!value.ok) return value;
  return ok(Array.isArray(value.value) ? value.value.join('; ') : String(value.value ?? ''));
}

function shownMoney(unit: ColumnUnit, text: string, { language }: Formats): Shown {
  const amount = amountOf(text, unit);
  if (!amount.ok) return amount;
  return ok(amount.value ? formatMoney(amount.value, language, 'full') : '');
}
