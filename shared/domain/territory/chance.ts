/** Numbers in [0, 1), the same for the same seed: xoshiro128** (D. Blackman, S. Vigna 2018), its state filled by SplitMix32. */
export function chanceOf(seed: number): () => number {
  let mix = Math.trunc(seed) | 0;
  const filled = () => {
    mix = (mix + 0x9e_37_79_b9) | 0;
    let z = mix ^ (mix >>> 16);
    z = Math.imul(z, 0x21_f0_aa_ad);
    z = Math.imul(z ^ (z >>> 15), 0x73_5a_2d_97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [filled(), filled(), filled(), filled()];
  return () => {
    const turned = Math.imul(b, 5);
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result / 2 ** 32;
  };
}
