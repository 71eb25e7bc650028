/**
 * Characters that tell sisters apart: 一厂 and 二厂, 西宁 and 南宁, 甲班 and 乙班. Names that differ in one of them differ on
 * purpose.
 */
const telling = new Set(
  '0123456789〇零一二三四五六七八九十百千两甲乙丙丁戊己庚辛东西南北中上下前后左右内外新老大小',
);

/** A Chinese character says as much as two letters; a name that says less than this is too short to slip in. */
const longEnough = 12;
/** So many characters at the start of a Chinese name are usually a place. */
const placeLength = 2;

export function saysEnough(name: string): boolean {
  const characters = Array.from(name);
  const ideographs = characters.filter((one) => /\p{Script=Han}/u.test(one)).length;
  return characters.length + ideographs >= longEnough;
}

/**
 * Where one slip of the pen (a character too many, too few or another one) makes two names the same; null where it does not, or
 * where the character is one by which sisters are told apart.
 */
export function slipBetween(a: string, b: string): 'in-place' | 'later' | null {
  const [short, long] = [Array.from(a), Array.from(b)].toSorted(byLength);
  if (!short || !long || long.length - short.length > 1) return null;
  const from = commonStart(short, long);
  const same = long.length === short.length;
  const rest = short.slice(same ? from + 1 : from);
  if (from === long.length || rest.join('') !== long.slice(from + 1).join('')) return null;
  const differing = [long[from], same ? short[from] : ''];
  if (differing.some((one) => telling.has(one ?? ''))) return null;
  return from < placeLength ? 'in-place' : 'later';
}

/** The name with each of its characters left out: two names that are one slip apart have one of these in common. */
export function withOneLess(name: string): readonly string[] {
  const characters = Array.from(name);
  return [name, ...characters.map((_, i) => characters.toSpliced(i, 1).join(''))];
}

function byLength(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((character, i) => character !== b[i]);
  return end < 0 ? a.length : end;
}
