const first = 1000;
const most = 5 * 60_000;

/** Milliseconds to wait after so many failures in a row: anywhere up to a bound that doubles, so that a whole office does not come back at once. */
export function backoff(failures: number, dice: number): number {
  return dice * Math.min(most, first * 2 ** Math.min(failures, 30));
}
