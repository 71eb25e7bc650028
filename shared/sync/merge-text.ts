/** A run of lines of the former text (`from` up to, not with, `to`) and what stands in their place. */
type Hunk = { readonly from: number; readonly to: number; readonly lines: readonly string[] };

/** Comparing line by line takes the product of both lengths; a longer text is left to a person. */
const longestComparison = 1_000_000;

/**
 * A text that two people changed, line by line: both changes where they lie apart; null where they overlap, or both put something
 * at the same place. The same change by both counts once. It does not matter which of the two comes as `a`.
 */
export function mergeText(was: string, a: string, b: string): string | null {
  if (a === b || was === b) return a;
  if (was === a) return b;
  const lines = was.split('\n');
  const [left, right] = [hunksOf(lines, a.split('\n')), hunksOf(lines, b.split('\n'))];
  if (!left || !right) return null;
  const hunks = together(left, right);
  if (!hunks) return null;
  const merged: string[] = [];
  let at = 0;
  for (const { from, to, lines: put } of hunks) {
    merged.push(...lines.slice(at, from), ...put);
    at = to;
  }
  return [...merged, ...lines.slice(at)].join('\n');
}

/** Both sides' hunks in order; null where two of them meet. */
function together(left: readonly Hunk[], right: readonly Hunk[]): readonly Hunk[] | null {
  const all: Hunk[] = [...left];
  for (const hunk of right) {
    if (left.some((other) => isSame(hunk, other))) continue;
    if (left.some((other) => meet(hunk, other))) return null;
    all.push(hunk);
  }
  return all.toSorted((x, y) => x.from - y.from || x.to - y.to);
}

/** Changed lines may lie side by side; lines put between two others may not lie beside a change. */
function meet(x: Hunk, y: Hunk): boolean {
  const isPut = x.from === x.to || y.from === y.to;
  return isPut ? x.from <= y.to && y.from <= x.to : x.from < y.to && y.from < x.to;
}

function isSame(x: Hunk, y: Hunk): boolean {
  return (
    x.from === y.from &&
    x.to === y.to &&
    x.lines.length === y.lines.length &&
    x.lines.every((line, i) => line === y.lines[i])
  );
}

/** What became of the lines `was`; null where it is too much to compare. */
function hunksOf(was: readonly string[], now: readonly string[]): readonly Hunk[] | null {
  const least = Math.min(was.length, now.length);
  let head = 0;
  while (head < least && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < least - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const [old, fresh] = [was.slice(head, was.length - tail), now.slice(head, now.length - tail)];
  if (old.length * fresh.length > longestComparison) return null;
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [oldAt, freshAt] of [
    ...commonLines(old, fresh),
    [old.length, fresh.length] as const,
  ]) {
    if (oldAt > i || freshAt > j) {
      hunks.push({ from: head + i, to: head + oldAt, lines: fresh.slice(j, freshAt) });
    }
    [i, j] = [oldAt + 1, freshAt + 1];
  }
  return hunks;
}

/** Places of a longest common run of lines, in order. */
function commonLines(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
