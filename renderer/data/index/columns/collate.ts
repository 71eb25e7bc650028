/** Chinese names in the order of their pinyin, numbers in names by their value. */
export const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** The items in the order of their texts. */
export function inOrderOfTexts(
  items: readonly number[],
  textOf: (item: number) => string,
): readonly number[] {
  const texts = items.map(textOf);
  return items
    .map((_, place) => place)
    .toSorted((a, b) => collator.compare(texts[a] ?? '', texts[b] ?? ''))
    .map((place) => items[place] ?? 0);
}
