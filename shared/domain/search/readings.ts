/**
 * The readings of one character in pinyin without tones (重 → chong, zhong); empty for a character without any.
 * A table of readings is large, so it comes in as an argument.
 */
export type ReadingsOf = (character: string) => readonly string[];

/** Letters a–z, one bit each. */
export type LetterSet = number;

/** The bit of a typed letter a–z, 0 for anything else. */
export function letterBit(letter: string): LetterSet {
  const at = letter.charCodeAt(0) - 97;
  return letter.length === 1 && at >= 0 && at < 26 ? 1 << at : 0;
}

/** Folds what a person types and what a book holds to one form: full-width to half-width, lower case, no blanks. */
export function folded(text: string): string {
  return alreadyFolded.test(text) ? text : foldedAnew(text);
}

/** Most names and codes are made of these alone, which stay as they are: that is much cheaper to see than to do. */
const alreadyFolded = /^[!-@[-~\u4E00-\u9FFF]*$/u;

function foldedAnew(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/**
 * Whether `typed` (folded) can be read from `name` (folded) at some place: every character stands for itself, for the
 * first letter of a reading, or for the whole of one. So 正平 is found by `正平`, `zp`, `zhengp`, `zping` and `zhengping`.
 */
export function readsAs(name: string, typed: string, readingsOf: ReadingsOf): boolean {
  if (typed === '') return true;
  const characters = Array.from(name);
  return characters.some((_, start) => readsFrom(characters, start, typed, readingsOf));
}

function readsFrom(
  characters: readonly string[],
  start: number,
  typed: string,
  readingsOf: ReadingsOf,
): boolean {
  let open = new Set([0]);
  for (let at = start; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    const next = new Set<number>();
    for (const done of open) {
      for (const length of steps(character, typed, done, readingsOf)) next.add(done + length);
    }
    if (next.size === 0) return false;
    if (Math.max(...next) >= typed.length) return true;
    open = next;
  }
  return false;
}

/** How many typed characters `character` can use up from `done` on. */
function steps(
  character: string,
  typed: string,
  done: number,
  readingsOf: ReadingsOf,
): readonly number[] {
  const lengths: number[] = [];
  if (typed.startsWith(character, done)) lengths.push(character.length);
  for (const reading of readingsOf(character)) {
    if (typed.charAt(done) === reading.charAt(0)) lengths.push(1);
    const rest = typed.slice(done, done + reading.length);
    if (rest.length > 1 && reading.startsWith(rest)) lengths.push(rest.length);
  }
  return lengths;
}
