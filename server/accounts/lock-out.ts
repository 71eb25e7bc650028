/** How guessing a password is made slow without locking out those who mistype, or letting strangers lock out anyone else. */

const free = 5;
const first = 30_000;
export const longestDelay = 3_600_000;
/** Failures as old as this are forgotten. */
export const forgottenAfter = 24 * 3_600_000;

/** Milliseconds for which nobody may try again after so many failures in a row: 0, then 30 s, doubled up to an hour. */
export function delayAfter(failures: number): number {
  return failures < free ? 0 : Math.min(longestDelay, first * 2 ** (failures - free));
}
