/** From here on the series of Stirling is exact to the last places of a number. */
const large = 10;

/** ln Γ(z) for z > 0 (Stirling's series, after the recurrence has made z large enough; NIST DLMF 5.11.1). */
export function logGamma(z: number): number {
  let product = 1;
  let at = z;
  while (at < large) {
    product *= at;
    at += 1;
  }
  const inverse = 1 / (at * at);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) /
    at;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}

/** ψ(z), the derivative of ln Γ, for z > 0 (DLMF 5.11.2). */
export function digamma(z: number): number {
  let sum = 0;
  let at = z;
  while (at < large) {
    sum -= 1 / at;
    at += 1;
  }
  const inverse = 1 / (at * at);
  const series =
    inverse *
    (1 / 12 - inverse * (1 / 120 - inverse * (1 / 252 - inverse * (1 / 240 - inverse / 132))));
  return sum + Math.log(at) - 1 / (2 * at) - series;
}

/** Up to so many factors are taken one by one: a difference of two ln Γ of a large z would lose them. */
const few = 200;

/** ln Γ(z + n) − ln Γ(z) = ln z(z+1)…(z+n−1) for z > 0 and whole n ≥ 0. */
export function logRising(z: number, n: number): number {
  if (n > few) return logGamma(z + n) - logGamma(z);
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += Math.log(z + i);
  return sum;
}

/** ψ(z + n) − ψ(z), the derivative of `logRising` by z. */
export function slopeOfLogRising(z: number, n: number): number {
  if (n > few) return digamma(z + n) - digamma(z);
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += 1 / (z + i);
  return sum;
}
