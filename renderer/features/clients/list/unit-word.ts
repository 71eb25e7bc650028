import type { ColumnUnit } from '../../../../shared/domain/money/column-unit.ts';
import type { Formats } from '../../../hooks/formats.ts';
import type { ClientsT } from './client-column.ts';

export function unitWord(
  t: ClientsT,
  { language }: Formats,
  { name, currency }: ColumnUnit,
): string {
  return t(`unit.${name}`, { currency: currencyWord(currency, language) });
}

/** A currency beside a number's unit: 元 and 美元 in Chinese, where 万元 is one word; its code in English. */
function currencyWord(currency: string, language: 'zh-CN' | 'en'): string {
  if (language === 'en') return currency;
  if (currency === 'CNY') return '元';
  return new Intl.DisplayNames('zh-CN', { type: 'currency' }).of(currency) ?? currency;
}
