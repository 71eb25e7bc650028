import type { CustomValue } from '../../../shared/domain/client/client.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { formatMoney } from '../../../shared/domain/money/format-money.ts';
import type { Formats } from '../formats.ts';

/** A value of one of the office's own fields, with its unit or currency. */
export function fieldText(field: Field, value: CustomValue, formats: Formats): string {
  const { language } = formats;
  if (typeof value === 'object') return value.join(language === 'en' ? ', ' : '、');
  if (typeof value === 'string') {
    const isDay = field.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/u.test(value);
    return isDay ? formats.shortDay(value) : value;
  }
  if (field.kind === 'money') {
    return formatMoney({ amount: value, currency: field.currency ?? 'CNY' }, language, 'full');
  }
  return field.unit === '' ? formats.count(value) : `${formats.count(value)} ${field.unit}`;
}
