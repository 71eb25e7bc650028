import { keyedNumbers } from '../../../shared/seal/keyed-marks.ts';
import type { Keyring } from '../seal/keyring.ts';
import { hashOf } from './layout.ts';

/** How values are hashed for finding them. In a sealed book nobody without its key can try whether a guess is in it. */
export type Hasher = {
  /** Under which the values are written down, in their order. */
  readonly of: (values: readonly string[]) => Uint32Array<ArrayBuffer>;
  /** All under which the values may be found. */
  readonly findable: (values: readonly string[]) => readonly number[];
};

export const plainHasher: Hasher = {
  of: (values) => Uint32Array.from(values, hashOf),
  findable: (values) => values.map(hashOf),
};

export function hasherOf(ring: Keyring): Hasher {
  const of: Hasher['of'] = (values) => {
    const plain = plainHasher.of(values);
    const key = ring.newest('marks');
    return key ? keyedNumbers(key.bytes, plain) : plain;
  };
  return {
    of,
    findable: (values) =>
      ring.isMixed ? [...of(values), ...plainHasher.of(values)] : Array.from(of(values)),
  };
}
