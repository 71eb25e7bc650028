import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Cost } from '../../../shared/domain/need/economics-sheet.ts';
import { costLineSchema } from '../../../shared/domain/need/economics-sheet.ts';
import { needMoveSchema } from '../../../shared/domain/need/need.ts';
import { hoursText } from '../../../shared/domain/need/read-hours.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { SayContext } from './say-context.ts';

/** A move of a need, or a line of an economics sheet, in words; undefined for what is neither. */
export function needPartValue(
  valued: { readonly path: string; readonly value: unknown; readonly row: Row },
  context: SayContext,
): string | undefined {
  const { path, value, row } = valued;
  if (path.startsWith('moves/')) return moveText(value, context);
  return path.startsWith('lines/') ? lineText(value, row['currency'], context) : undefined;
}

function moveText(value: unknown, { t }: SayContext): string | undefined {
  const read = needMoveSchema.safeParse(value);
  if (!read.success) return undefined;
  const { from, to, reason } = read.data;
  const step = { from: t(`terms:level.${from}`), to: t(`terms:level.${to}`) };
  return reason === '' ? t('needLog:movedOnly', step) : t('needLog:moved', { ...step, reason });
}

function lineText(value: unknown, currency: unknown, context: SayContext): string | undefined {
  const read = costLineSchema.safeParse(value);
  if (!read.success || typeof currency !== 'string') return undefined;
  const { t, formats } = context;
  const cost = ({ money, time, trouble }: Cost) =>
    t('needLog:cost', {
      money: formatMoney({ amount: money, currency }, formats.language, 'full'),
      hours: hoursText(time),
      trouble,
    });
  const { text, first, second } = read.data;
  return t('needLog:costs', { text, first: cost(first), second: cost(second) });
}
