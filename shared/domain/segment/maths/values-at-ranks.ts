const digits = 2 ** 16;

/**
 * The values that would stand at some places (0 = the smallest) if all were sorted, without sorting them all: the upper 16 bits of
 * each number tell in which bucket the place lies, and only those buckets are sorted. Numbers are finite; every machine that
 * browsers run on stores the lower half of a number first.
 */
export function valuesAtRanks(values: Float64Array, ranks: readonly number[]): readonly number[] {
  const upTo = countsUpTo(values);
  const wanted = ranks.map((rank) => placeOfRank(upTo, rank));
  const sorted = sortedBuckets(values, wanted);
  return ranks.map((rank, i) => {
    const digit = wanted[i] ?? 0;
    return sorted.get(digit)?.[rank - (upTo[digit - 1] ?? 0)] ?? NaN;
  });
}

/** For each bucket, how many numbers stand in it and in those before it. */
function countsUpTo(values: Float64Array): Int32Array {
  const halves = halvesOf(values);
  const upTo = new Int32Array(digits);
  for (let i = 1; i < halves.length; i += 2) {
    const digit = digitOf(halves[i] ?? 0);
    upTo[digit] = (upTo[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit < digits; digit += 1) {
    upTo[digit] = (upTo[digit] ?? 0) + (upTo[digit - 1] ?? 0);
  }
  return upTo;
}

/** The numbers of the wanted buckets, each bucket from the smallest up. */
function sortedBuckets(
  values: Float64Array,
  wanted: readonly number[],
): ReadonlyMap<number, Float64Array> {
  const halves = halvesOf(values);
  const isWanted = new Uint8Array(digits);
  for (const digit of wanted) isWanted[digit] = 1;
  const buckets = new Map<number, number[]>(wanted.map((digit) => [digit, []]));
  for (let i = 0; i < values.length; i += 1) {
    const digit = digitOf(halves[2 * i + 1] ?? 0);
    if (isWanted[digit] === 1) buckets.get(digit)?.push(values[i] ?? 0);
  }
  return new Map(Array.from(buckets, ([digit, own]) => [digit, Float64Array.from(own).toSorted()]));
}

function halvesOf(values: Float64Array): Int32Array {
  return new Int32Array(values.buffer, values.byteOffset, values.length * 2);
}

/** Where running counts first say more than `rank`: the bucket of the number that stands at that place. */
export function placeOfRank(upTo: Int32Array, rank: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] ?? 0) > rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Numbers below zero compare the other way round, and come before those above it. */
function digitOf(upperHalf: number): number {
  return (upperHalf ^ ((upperHalf >> 31) | -0x8000_0000)) >>> 16;
}
