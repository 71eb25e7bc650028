/** The number at a place that is known to be there. */
export function at(numbers: Float64Array, i: number): number {
  return numbers[i] ?? 0;
}

/** The same for whole numbers: a function each keeps both fast. */
export function whole(numbers: Int32Array, i: number): number {
  return numbers[i] ?? 0;
}
