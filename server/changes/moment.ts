/** As far as a `Date` reaches, either way. */
const farthest = 8.64e15;

/** Milliseconds since 1970 as they can be stored: a clock may be wrong as it likes, and nothing is refused for it. */
export function moment(ms: number): number {
  return Math.round(Math.min(Math.max(ms, -farthest), farthest));
}
