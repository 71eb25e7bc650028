/** Typed arrays that grow by half, so that adding one by one stays cheap. */

function room(length: number, needed: number): number {
  return Math.max(needed, Math.ceil(length * 1.5), 1024);
}

export function longerBytes(array: Uint8Array, needed: number): Uint8Array {
  if (array.length >= needed) return array;
  const longer = new Uint8Array(room(array.length, needed));
  longer.set(array);
  return longer;
}

export function longerWords(array: Uint32Array, needed: number): Uint32Array {
  if (array.length >= needed) return array;
  const longer = new Uint32Array(room(array.length, needed));
  longer.set(array);
  return longer;
}

export function longerFloats(array: Float32Array, needed: number): Float32Array {
  if (array.length >= needed) return array;
  const longer = new Float32Array(room(array.length, needed));
  longer.set(array);
  return longer;
}

/** What is new holds `fill`. */
export function longerInts(array: Int32Array, needed: number, fill = 0): Int32Array {
  if (array.length >= needed) return array;
  const longer = new Int32Array(room(array.length, needed));
  longer.set(array);
  if (fill !== 0) longer.fill(fill, array.length);
  return longer;
}

export function longerDoubles(array: Float64Array, needed: number, fill = 0): Float64Array {
  if (array.length >= needed) return array;
  const longer = new Float64Array(room(array.length, needed));
  longer.set(array);
  if (fill !== 0) longer.fill(fill, array.length);
  return longer;
}
