/** The languages of the interface, by their BCP 47 tags. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/** The language that fits a system's wishes best: Chinese for any Chinese, English for everything else. */
export function fittingLanguage(wishes: readonly string[]): Language {
  const first = wishes.find((wish) => /^(zh|en)\b/iu.test(wish));
  return first?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}

/** A tree of sentences. Keys that end in `_one` or `_other` are the plural forms of one sentence. */
type Tree = { readonly [key: string]: string | Tree };

/** The same tree in Chinese, which has one form for all numbers. */
type InChinese<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : InChinese<T[K]>;
};

/** Holds the words of one area in both languages together, so that the compiler sees when one lacks a sentence. */
export function bothLanguages<const T extends Tree>(
  en: T,
  chinese: InChinese<T>,
): { readonly en: T; readonly 'zh-CN': InChinese<T> } {
  return { en, 'zh-CN': chinese };
}
