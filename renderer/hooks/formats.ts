import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers and dates in the conventions of the interface's language. */
export type Formats = {
  readonly language: 'zh-CN' | 'en';
  readonly count: (value: number) => string;
  /** A share in [0, 1] as a percentage with one decimal place. */
  readonly percent: (share: number) => string;
  /** A share without decimal places, for axes and round figures. */
  readonly wholePercent: (share: number) => string;
  readonly decimal: (value: number, places: number) => string;
  /** `2026-05-11 周一`, `Mon 11 May 2026`. */
  readonly day: (day: string) => string;
  /** A day without its weekday, for tables: `2026-05-11`, `11 May 2026`. */
  readonly shortDay: (day: string) => string;
  /** A period at its own precision: `2015 年`, `2015 年 3 月`, or a day. */
  readonly period: (period: string) => string;
  /** `a, b and c`, `a、b和c`. */
  readonly list: (items: readonly string[]) => string;
  /** A moment (milliseconds since 1970) in this device's time. */
  readonly moment: (at: number) => string;
  /** The time of day of a moment: `14:05`. */
  readonly time: (at: number) => string;
};

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return useMemo(() => formatsOf(language), [language]);
}

export function formatsOf(language: 'zh-CN' | 'en'): Formats {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const wholePercent = new Intl.NumberFormat(locale, { style: 'percent' });
  // English text sets the sign apart, as ISO 80000-1 wants it; Chinese does not.
  const apart = (text: string) => (language === 'en' ? text.replace('%', '\u00a0%') : text);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  // Making a formatter takes far longer than using it, and a table formats thousands of amounts.
  const decimals: Intl.NumberFormat[] = [];
  const decimal = (places: number) =>
    (decimals[places] ??= new Intl.NumberFormat(locale, {
      minimumFractionDigits: places,
      maximumFractionDigits: places,
    }));
  const shortDay = (day: string) => {
    if (language === 'zh-CN') return day;
    const [year, , date] = day.split('-');
    return `${Number(date)} ${month.format(new Date(`${day}T00:00:00Z`))} ${year}`;
  };
  return {
    language,
    count: (value) => number.format(value),
    percent: (share) => apart(percent.format(share)),
    wholePercent: (share) => apart(wholePercent.format(share)),
    decimal: (value, places) => decimal(places).format(value),
    shortDay,
    day: (day) => {
      const name = weekday.format(new Date(`${day}T00:00:00Z`));
      return language === 'zh-CN' ? `${day} ${name}` : `${name} ${shortDay(day)}`;
    },
    period: (period) => {
      if (period.length === 10) return shortDay(period);
      const [year, at] = period.split('-');
      if (at === undefined) return language === 'zh-CN' ? `${year} 年` : `${year}`;
      if (language === 'zh-CN') return `${year} 年 ${Number(at)} 月`;
      return `${month.format(new Date(`${period}-01T00:00:00Z`))} ${year}`;
    },
    list: (items) => list.format(items),
    moment: (at) => moment.format(at),
    time: (at) => time.format(at),
  };
}
