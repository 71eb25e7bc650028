/** So many numbers fit between two seconds: more than an office can give out. */
const numbersPerSecond = 2 ** 20;

/**
 * Where an office goes on that was restored from a copy. What it gave out after the copy was made, in however many lives, is above what
 * the copy knows, so the clock says where nothing was yet: else devices would know numbers that mean something else now. Throws where
 * the clock is before the copy. `now`: milliseconds since 1970.
 */
export function afterRestore(
  copy: { readonly epoch: number; readonly head: number },
  now: number,
): { readonly epoch: number; readonly head: number } {
  const seconds = Math.floor(now / 1000);
  const head = seconds * numbersPerSecond;
  if (seconds <= copy.epoch || head <= copy.head) {
    throw new Error('The clock is before what the copy knows: set it right and restore again.');
  }
  return { epoch: seconds, head };
}
