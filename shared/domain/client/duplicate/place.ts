/** An address in the form in which addresses are compared. */
export type Place = {
  /** Letters and digits alone, without the words for province, city and district. */
  readonly text: string;
  /** The numbers in it, in their order: of house, floor and room. */
  readonly numbers: string;
};

/** Text that two addresses share by chance, such as that of a city, is shorter than this. */
export const tellingLength = 6;

const levels = /[省市区县區縣]/gu;

export function placeOf(address: string): Place {
  const plain = address.normalize('NFKC').toLowerCase();
  const text = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join('').replaceAll(levels, '');
  return { text, numbers: (plain.match(/\d+/gu) ?? []).join(' ') };
}

/** How alike two addresses are, from 0 to 1. Two houses of one street are not one place. */
export function nearness(a: Place, b: Place): number {
  if (a.text.length < tellingLength || b.text.length < tellingLength) return 0;
  const alike = alikeness(a.text, b.text);
  return a.numbers === b.numbers ? alike : alike / 2;
}

/** The share of pairs of neighbouring characters that two texts have in common (Dice 1945), from 0 to 1. */
export function alikeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const left = neighbours(a);
  const right = neighbours(b);
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) common += 1;
    counts.set(pair, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

function neighbours(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}
