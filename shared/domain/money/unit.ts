import type { CurrencyCode } from './money.ts';

/** What the numbers of a column count: so many main units (yuan, not fen) of a currency. */
export type AmountUnit = {
  /** A whole number of main units: 10,000 for 万元. */
  readonly multiplier: number;
  /** Null where nothing names a currency. */
  readonly currency: CurrencyCode | null;
};

/** What a phrase such as `百万元`, `k CNY` or `US$ millions` says. */
export type UnitPhrase = {
  /** Main units; null where the phrase names no scale. */
  readonly scale: number | null;
  /** What the currency may be, the likeliest first (¥ is the yuan, perhaps the yen); null where none is named. */
  readonly currencies: readonly CurrencyCode[] | null;
  /** False where it may as well be something else: `m` is million, or metre. */
  readonly sure: boolean;
};

/**
 * The unit that a column's header names: `2014年营业收入(百万元)`, `总资产（万元）`, `营业收入_万元`, `Revenue (k CNY)`,
 * `Revenue 2024 (million USD)`, `Turnover, RMB'000`. Where none is named: single main units of an unknown currency.
 */
export function unitFromHeader(header: string): AmountUnit {
  const text = halfWidth(header.slice(0, 500));
  const phrase = inBrackets(text) ?? atTheEnd(text);
  return { multiplier: phrase?.scale ?? 1, currency: phrase?.currencies?.[0] ?? null };
}

/** Reads a text that is a unit and nothing else; null where any part of it is something else. */
export function readUnitPhrase(text: string): UnitPhrase | null {
  let rest = text.trim().toLowerCase();
  let phrase: UnitPhrase | null = { scale: null, currencies: null, sure: true };
  while (rest !== '' && phrase) {
    const word = vocabulary.find(([spelling]) => rest.startsWith(spelling));
    if (!word) return null;
    phrase = joined(phrase, word[1]);
    rest = rest.slice(word[0].length).trimStart();
  }
  return phrase;
}

/** Full-width letters, digits, marks and signs as the usual ones; every space as a plain space. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[！-～]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfe_e0))
    .replaceAll('￥', '¥')
    .replaceAll('￡', '£')
    .replaceAll('￦', '₩')
    .replaceAll(/[’‘＇`]/gu, "'")
    .replaceAll(/[【〔［]/gu, '[')
    .replaceAll(/[】〕］]/gu, ']')
    .replaceAll(/\s/gu, ' ');
}

function inBrackets(header: string): UnitPhrase | null {
  const plain = header.replaceAll(/(?<=\d),(?=\d{3})/gu, '');
  const insides = Array.from(plain.matchAll(/[([]([^()[\]]*)[)\]]/gu), ([, inside = '']) => inside);
  const units = insides
    .flatMap((inside) => inside.split(/[,;/|、]/u))
    .filter((part) => part.trim() !== '' && readUnitPhrase(part) !== null);
  return units.length === 0 ? null : clear(units.join(' '));
}

/** Without brackets a unit needs a currency, so that `Series B` and `TOP 100` are not taken for one. */
function atTheEnd(header: string): UnitPhrase | null {
  const words = header.split(/[\s_\-:,/]+/u).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const tails = [
    ...[4, 3, 2, 1].map((count) => words.slice(-count).join(' ')),
    // A Chinese unit stands directly behind the name: 营业收入万元.
    ...Array.from(last.matchAll(/[^a-z0-9]/giu), ({ index }) => last.slice(index)),
  ];
  const phrases = tails.map((tail) => clear(tail));
  return phrases.find((phrase) => phrase !== null && phrase.currencies !== null) ?? null;
}

function clear(text: string): UnitPhrase | null {
  const phrase = readUnitPhrase(text);
  return phrase && (phrase.sure || phrase.currencies !== null) ? phrase : null;
}

/** Scales multiply (百 before 万 is a million), currencies must agree. */
function joined(a: UnitPhrase, b: UnitPhrase): UnitPhrase | null {
  const scale = either(a.scale, b.scale, (x, y) => x * y);
  const currencies = either(a.currencies, b.currencies, (x, y) =>
    x.filter((one) => y.includes(one)),
  );
  if ((scale ?? 1) > 1e12 || currencies?.length === 0) return null;
  return { scale, currencies, sure: a.sure && b.sure };
}

function either<T>(a: T | null, b: T | null, both: (a: T, b: T) => T): T | null {
  return a === null || b === null ? (a ?? b) : both(a, b);
}

const scales: readonly (readonly [scale: number, sure: boolean, words: string])[] = [
  [10, true, '十'],
  [100, true, '百'],
  [1e3, true, "千 仟 thousand thousands k '000 '000s"],
  [1e4, true, '万 萬'],
  [1e6, true, 'million millions mio mln'],
  [1e8, true, '亿 億'],
  [1e9, true, 'billion billions bln'],
  [1e12, true, 'trillion trillions'],
  [10, false, '10'],
  [100, false, '100'],
  [1e3, false, '1000'],
  [1e4, false, '10000'],
  [1e6, false, 'm mm mn mil 1000000'],
  [1e9, false, 'b bn'],
];

const currencyWords: readonly (readonly [currencies: string, words: string])[] = [
  ['CNY', 'cny rmb cn¥ 人民币 yuan renminbi'],
  ['CNY HKD TWD MOP', '元 圆'],
  ['CNY JPY', '¥'],
  ['USD', 'usd us$ 美元 美金 dollar dollars'],
  ['USD HKD TWD MOP SGD AUD CAD NZD', '$'],
  ['EUR', 'eur € 欧元 euro euros'],
  ['GBP', 'gbp £ 英镑'],
  ['HKD', 'hkd hk$ 港元 港币'],
  ['JPY', 'jpy jp¥ 日元 日圆 yen'],
  ['TWD', 'twd nt$ 新台币 台币'],
  ['MOP', 'mop mop$ 澳门元 澳门币'],
  ['SGD', 'sgd s$ 新加坡元 新元'],
  ['AUD', 'aud a$ 澳元'],
  ['CAD', 'cad c$ 加元'],
  ['KRW', 'krw ₩ 韩元'],
  ['CHF', 'chf 瑞士法郎'],
  ['RUB', 'rub ₽ 卢布'],
  ['INR', 'inr ₹ 卢比'],
  ['THB', 'thb 泰铢'],
  ...'AED BRL DKK IDR KWD MXN MYR NOK NZD PHP SAR SEK VND ZAR'
    .split(' ')
    .map((code) => [code, code.toLowerCase()] as const),
];

/** Every word a unit may consist of, the longest first: `million` before `m`. */
const vocabulary: readonly (readonly [string, UnitPhrase])[] = [
  ...['in', 'of', ':', '单位'].map(
    (word) => [word, { scale: null, currencies: null, sure: true }] as const,
  ),
  ...scales.flatMap(([scale, sure, words]) =>
    words.split(' ').map((word) => [word, { scale, currencies: null, sure }] as const),
  ),
  ...currencyWords.flatMap(([codes, words]) =>
    words
      .split(' ')
      .map((word) => [word, { scale: null, currencies: codes.split(' '), sure: true }] as const),
  ),
].toSorted(([a], [b]) => b.length - a.length);
